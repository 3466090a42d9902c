package org.carequay.api.users;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.carequay.security.Permission;
import org.carequay.security.Role;
import org.carequay.security.UserView;

/** A person who signs in. {@code keys}: what they may do now. */
public record UserBody(
        UUID id,
        long version,
        String email,
        String name,
        Role role,
        String locale,
        boolean active,
        boolean accepted,
        List<String> keys,
        Instant lastSeen) {
    static UserBody of(UserView user) {
        return new UserBody(
                user.id().value(),
                user.version(),
                user.email(),
                user.personName(),
                user.role(),
                user.locale(),
                user.active(),
                user.accepted(),
                user.effective().stream().map(Permission::key).toList(),
                user.lastSeen());
    }
}
