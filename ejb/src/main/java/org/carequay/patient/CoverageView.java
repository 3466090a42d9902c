package org.carequay.patient;

import java.util.UUID;

/**
 * A coverage as it is kept.
 *
 * @param active false once it was entered in error
 * @param eligibility null until the payer was asked
 * @param cardFront document, or null; so is {@code cardBack}
 */
public record CoverageView(
        CoverageId id,
        long version,
        PatientId patient,
        boolean active,
        CoverageDetails details,
        Eligibility eligibility,
        UUID cardFront,
        UUID cardBack) {}
