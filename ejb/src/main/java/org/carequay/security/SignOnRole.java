package org.carequay.security;

import java.util.Set;

/**
 * What a value of a provider's claim makes of somebody.
 *
 * @param keys besides those of the role, within its ceiling
 */
public record SignOnRole(String value, Role role, Set<Permission> keys) {}
