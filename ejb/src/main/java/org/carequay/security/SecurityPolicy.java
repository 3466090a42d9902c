package org.carequay.security;

import java.util.Set;

/**
 * What a clinic asks of its people's sign-in.
 *
 * @param secondFactor roles whose people must have a second factor
 * @param idleMinutes minutes without an act after which a session is locked, at most 15; null: as the server says
 * @param ownPatients whether physicians see only the patients they treat
 */
public record SecurityPolicy(long version, Set<Role> secondFactor, Integer idleMinutes, boolean ownPatients) {}
