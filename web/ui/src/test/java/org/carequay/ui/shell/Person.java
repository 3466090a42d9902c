package org.carequay.ui.shell;

import java.util.Set;
import org.carequay.security.Permission;
import org.carequay.security.Role;
import org.carequay.ui.security.SignedInUser;

/** Somebody at the browser, with the keys their role starts with. */
final class Person extends SignedInUser {
    private final Role role;

    private Person(Role role) {
        this.role = role;
    }

    static Person as(Role role) {
        return new Person(role);
    }

    static Person unknown() {
        return new Person(null);
    }

    @Override
    public boolean isSignedIn() {
        return role != null;
    }

    @Override
    public String getRole() {
        return role == null ? null : role.name();
    }

    @Override
    public boolean can(String permission) {
        Set<Permission> held = role == null ? Set.of() : role.permissions();
        return held.stream().anyMatch(key -> key.key().equals(permission));
    }
}
