package org.carequay.api.users;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.carequay.security.AccountId;
import org.carequay.security.ChangeUser;
import org.carequay.security.InviteUser;
import org.carequay.security.Permission;
import org.carequay.security.Role;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Violation;

/** A person to be invited or changed; without {@code keys} they hold those of the role. {@code email} only when invited. */
public record UserInput(Long version, String email, String name, Role role, String locale, List<String> keys) {
    InviteUser invitation() {
        return new InviteUser(email, name, role, language(), held());
    }

    ChangeUser change(AccountId account, long seen) {
        return new ChangeUser(account, seen, name, role, language(), held());
    }

    private String language() {
        return locale == null ? "en" : locale;
    }

    private Set<Permission> held() {
        if (keys == null) {
            return role == null ? Set.of() : role.permissions();
        }
        EnumSet<Permission> held = EnumSet.noneOf(Permission.class);
        for (String key : keys) {
            held.add(Arrays.stream(Permission.values())
                    .filter(permission -> permission.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> new InvalidInput("invalid", List.of(new Violation("keys", "unknown-value")))));
        }
        return held;
    }
}
