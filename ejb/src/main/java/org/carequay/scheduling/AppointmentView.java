package org.carequay.scheduling;

import java.time.Instant;
import java.util.List;
import org.carequay.casefile.CaseId;
import org.carequay.patient.PatientId;
import org.carequay.tenancy.SiteId;

/** A visit as it stands. */
public record AppointmentView(
        AppointmentId id,
        long version,
        PatientId patient,
        String patientName,
        String mrn,
        CaseId caseFile,
        VisitTypeId visitType,
        String visitTypeName,
        String colour,
        ProviderId provider,
        String providerName,
        SiteId site,
        String siteName,
        Instant start,
        Instant end,
        AppointmentStatus status,
        Confirmation confirmation,
        List<ResourceId> resources,
        String resourceNames,
        Instant arrivedAt,
        Instant checkedInAt,
        Instant startedAt,
        Instant endedAt,
        String note) {
    /** Null for a visit that does not take place. */
    public VisitStage stage() {
        return switch (status) {
            case ARRIVED -> VisitStage.ARRIVED;
            case CHECKED_IN -> startedAt == null ? VisitStage.CHECKED_IN : VisitStage.WITH_PROVIDER;
            case FULFILLED -> VisitStage.DONE;
            case PENDING, BOOKED -> VisitStage.BOOKED;
            default -> null;
        };
    }

    /** When the patient came to the stage; null where nobody is in the clinic. */
    public Instant stageSince() {
        VisitStage stage = stage();
        if (stage == null) {
            return null;
        }
        return switch (stage) {
            case ARRIVED -> arrivedAt;
            case CHECKED_IN -> checkedInAt;
            case WITH_PROVIDER -> startedAt;
            case BOOKED, IN_ROOM, DONE -> null;
        };
    }

    /** Whether the patient was asked, or has said, if they come, and it is not over yet. */
    public boolean answerMatters() {
        return stage() == VisitStage.BOOKED && confirmation != null && confirmation != Confirmation.UNCONFIRMED;
    }

    /** What people call the state of the visit: its status, or that the patient is with the provider. */
    public Enum<?> shown() {
        return stage() == VisitStage.WITH_PROVIDER ? VisitStage.WITH_PROVIDER : status;
    }
}
