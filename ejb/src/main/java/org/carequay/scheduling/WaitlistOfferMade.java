package org.carequay.scheduling;

import java.time.Instant;
import org.carequay.patient.PatientId;
import org.carequay.shared.TimeRange;
import org.carequay.tenancy.SiteId;

/**
 * Announced in the transaction that offers somebody a time: whoever sends messages tells the patient. The token of the link is known
 * only now.
 */
public record WaitlistOfferMade(
        WaitlistEntryId entry,
        WaitlistOfferId offer,
        PatientId patient,
        ProviderId provider,
        SiteId site,
        TimeRange time,
        Instant heldUntil,
        String token) {}
