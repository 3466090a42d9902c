package org.carequay.security;

import java.util.Arrays;
import java.util.Optional;

/** What a clinic may switch off. */
public enum ClinicFeature {
    PATIENT_PORTAL(Role.PATIENT),
    COUNSEL_PORTAL(Role.ATTORNEY),
    REFERRER_PORTAL(Role.REFERRING_PROVIDER),
    /** Holding times that became free and offering them to those who wait. */
    WAITLIST_OFFERS(null);

    private final Role role;

    ClinicFeature(Role role) {
        this.role = role;
    }

    /** The portal of that role; empty for staff. */
    public static Optional<ClinicFeature> portalOf(String role) {
        return Arrays.stream(values())
                .filter(each -> each.role != null && each.role.name().equals(role))
                .findFirst();
    }
}
