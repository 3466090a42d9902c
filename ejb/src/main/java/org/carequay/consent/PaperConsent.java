package org.carequay.consent;

import org.carequay.document.DocumentId;
import org.carequay.scheduling.AppointmentId;

/**
 * Command: what was signed on paper.
 *
 * @param requirement what it is about
 * @param appointment the visit it is for, or null
 * @param signer who signed; a witness is not enough
 * @param relation of a guardian, else null
 * @param witness name of who saw it, or null
 * @param language of the paper, {@code en} or {@code es}; null: the patient's
 * @param scan document of the same patient, or null
 */
public record PaperConsent(
        RequirementId requirement,
        AppointmentId appointment,
        SignerRole role,
        String signer,
        SignerRelation relation,
        String witness,
        String language,
        DocumentId scan) {}
