package org.carequay.scheduling;

import java.time.Instant;

/**
 * An entry of the waitlist as it stands.
 *
 * @param providerNames null: anybody
 * @param siteNames null: anywhere
 * @param phone of the patient, or null
 * @param booked the visit that an accepted offer became; else null
 * @param offer the open one; null where there is none
 */
public record WaitlistView(
        WaitlistEntryId id,
        long version,
        WaitlistWish wish,
        String patientName,
        String mrn,
        String phone,
        String visitTypeName,
        String providerNames,
        String siteNames,
        WaitlistStatus status,
        Instant since,
        String createdBy,
        Instant closedAt,
        AppointmentId booked,
        WaitlistOfferView offer) {}
