package org.carequay.scheduling;

import java.time.Instant;
import java.util.List;
import org.carequay.patient.PatientId;
import org.carequay.tenancy.SiteId;

/**
 * A visit as a calendar draws it; names of providers, sites, rooms and kinds of visit come from {@link SchedulingSetup}.
 *
 * @param heldUntil not null: no visit, but time that is held until then for an offer to the patient, who waits for one
 */
public record CalendarVisit(
        AppointmentId id,
        long version,
        PatientId patient,
        String patientName,
        VisitTypeId visitType,
        ProviderId provider,
        SiteId site,
        Instant start,
        Instant end,
        AppointmentStatus status,
        boolean started,
        List<ResourceId> resources,
        Instant heldUntil) {
    public CalendarVisit {
        resources = List.copyOf(resources);
    }

    /** The same, of a patient of that name. */
    public CalendarVisit of(String name) {
        return new CalendarVisit(
                id, version, patient, name, visitType, provider, site, start, end, status, started, resources,
                heldUntil);
    }

    /** Whether it is no visit yet. */
    public boolean held() {
        return heldUntil != null;
    }

    /** What people call the state of the visit: its status, or that the patient is with the provider. */
    public Enum<?> shown() {
        return status == AppointmentStatus.CHECKED_IN && started ? VisitStage.WITH_PROVIDER : status;
    }

    /** Whether the visit can be moved as a whole. */
    public boolean movable() {
        return !held() && (status == AppointmentStatus.BOOKED || status == AppointmentStatus.PENDING);
    }

    /** Whether its end can be moved. */
    public boolean stretchable() {
        return movable() || status == AppointmentStatus.ARRIVED || status == AppointmentStatus.CHECKED_IN;
    }
}
