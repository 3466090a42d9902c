package org.carequay.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.carequay.casefile.CaseId;
import org.carequay.patient.PatientId;
import org.carequay.tenancy.SiteId;

/**
 * Command: book a visit. {@code caseFile} may be null. {@code resources}: what was chosen; free rooms and equipment of the kinds
 * that the visit type needs are found beside it. {@code overbookReason} not blank: sets hours, notice, horizon and cap aside and
 * lets the provider overlap, by permission. {@code length} null: as long as the visit type says. {@code note}: for those who
 * receive the patient, or null.
 */
public record BookAppointment(
        PatientId patient,
        CaseId caseFile,
        VisitTypeId visitType,
        ProviderId provider,
        SiteId site,
        Instant start,
        List<ResourceId> resources,
        String overbookReason,
        Duration length,
        String note) {
    /** In characters. */
    public static final int LONGEST_NOTE = 1000;

    public BookAppointment {
        resources = resources == null ? List.of() : List.copyOf(resources);
    }

    /** As long as the visit type says. */
    public BookAppointment(
            PatientId patient,
            CaseId caseFile,
            VisitTypeId visitType,
            ProviderId provider,
            SiteId site,
            Instant start,
            List<ResourceId> resources,
            String overbookReason) {
        this(patient, caseFile, visitType, provider, site, start, resources, overbookReason, null);
    }

    /** Without a note. */
    public BookAppointment(
            PatientId patient,
            CaseId caseFile,
            VisitTypeId visitType,
            ProviderId provider,
            SiteId site,
            Instant start,
            List<ResourceId> resources,
            String overbookReason,
            Duration length) {
        this(patient, caseFile, visitType, provider, site, start, resources, overbookReason, length, null);
    }
}
