package org.carequay.security;

import java.util.Set;

/** Command: somebody shall sign in to the clinic. {@code keys}: all that they shall hold, within the ceiling of the role. */
public record InviteUser(String email, String personName, Role role, String locale, Set<Permission> keys) {}
