package org.carequay.security;

/** The bound clinic's policy for signing in. */
public interface SecurityPolicyService {
    @Requires(Permission.CLINIC_CONFIGURE)
    SecurityPolicy current();

    /**
     * Counts from the next page on (second factor) and from the next sign-in on (idle time).
     *
     * @throws org.carequay.shared.InvalidInput at {@code idleMinutes} or {@code secondFactor}
     */
    @Requires(Permission.CLINIC_CONFIGURE)
    SecurityPolicy change(SecurityPolicy policy, StepUp proof);
}
