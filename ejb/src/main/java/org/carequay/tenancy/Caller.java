package org.carequay.tenancy;

import java.util.Set;
import java.util.UUID;

/**
 * Who acts in this transaction, as the database knows them.
 *
 * @param clinic null only for a super admin who has not chosen a clinic
 * @param account the user account, or null for the system itself
 * @param role container role, such as {@code FRONT_DESK}; {@code SYSTEM} for jobs
 * @param permissions permission keys in force, such as {@code patient.read}
 * @param personName for signatures and histories
 * @param signIn the one sign-in this call stands on, never shown: for pages their session; for API tokens the account's epoch,
 *     which changes when its secret or its keys do; empty where nobody signed in
 */
public record Caller(
        ClinicId clinic, UUID account, String role, Set<String> permissions, String personName, String signIn) {
    /** The role of the system itself. */
    public static final String SYSTEM = "SYSTEM";

    /** Jobs, timers and the installation. */
    public boolean isSystem() {
        return SYSTEM.equals(role);
    }

    public boolean may(String permission) {
        return isSystem() || permissions.contains(permission);
    }
}
