package org.carequay.security;

import java.time.Instant;
import java.util.Set;

/**
 * A person who may sign in to the clinic.
 *
 * @param accepted whether the invitation was followed; until then nobody can sign in
 * @param added keys beyond those of the role
 * @param removed keys of the role that were taken
 * @param lastSeen when they last did something, null: never
 * @param lockedUntil after too many wrong passwords; else null
 * @param ownPatients a physician who sees only the patients they treat, whatever the clinic's policy
 */
public record UserView(
        AccountId id,
        long version,
        String email,
        String personName,
        Role role,
        String locale,
        boolean active,
        boolean accepted,
        Set<Permission> added,
        Set<Permission> removed,
        Instant createdAt,
        Instant lastSeen,
        Instant lockedUntil,
        boolean ownPatients) {
    /** What the person may do now. */
    public Set<Permission> effective() {
        return role.effective(added, removed);
    }
}
