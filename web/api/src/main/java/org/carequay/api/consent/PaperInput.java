package org.carequay.api.consent;

import java.util.UUID;
import org.carequay.consent.PaperConsent;
import org.carequay.consent.RequirementId;
import org.carequay.consent.SignerRelation;
import org.carequay.consent.SignerRole;
import org.carequay.document.DocumentId;
import org.carequay.scheduling.AppointmentId;

/** What was signed on paper: for which visit (without: the next), by whom and as what; {@code scan} is a document of the patient. */
public record PaperInput(
        UUID requirement,
        UUID appointment,
        SignerRole role,
        String signer,
        SignerRelation relation,
        String witness,
        String language,
        UUID scan) {
    PaperConsent command() {
        return new PaperConsent(
                RequirementId.of(requirement),
                AppointmentId.of(appointment),
                role == null ? SignerRole.PATIENT : role,
                signer,
                relation,
                witness,
                language,
                DocumentId.of(scan));
    }
}
