package org.carequay.consent.model;

import java.time.LocalDate;
import java.util.UUID;
import org.carequay.consent.ConsentId;
import org.carequay.consent.ConsentStatus;
import org.carequay.consent.RequirementId;

/**
 * What a patient was asked before, and how it stands.
 *
 * @param major of the text that was shown, 0 before
 */
public record Answer(
        ConsentId id,
        RequirementId requirement,
        ConsentStatus status,
        UUID caseFile,
        UUID appointment,
        int major,
        LocalDate expiresOn) {
    /** A signature that holds on that day for that or a later major version of the text. */
    boolean holds(int currentMajor, LocalDate day) {
        return status == ConsentStatus.SIGNED && major >= currentMajor && !past(day);
    }

    boolean past(LocalDate day) {
        return expiresOn != null && day.isAfter(expiresOn);
    }
}
