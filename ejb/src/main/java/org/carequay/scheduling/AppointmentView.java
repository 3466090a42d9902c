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
        Instant endedAt) {}
