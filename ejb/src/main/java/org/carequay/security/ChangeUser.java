package org.carequay.security;

import java.util.Set;

/** Command: what a person is called, reads and may do. {@code keys}: all that they shall hold, within the ceiling of the role. */
public record ChangeUser(
        AccountId account, long version, String personName, Role role, String locale, Set<Permission> keys) {}
