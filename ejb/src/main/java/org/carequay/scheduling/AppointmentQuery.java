package org.carequay.scheduling;

import java.time.Instant;
import org.carequay.casefile.CaseId;
import org.carequay.patient.PatientId;
import org.carequay.shared.PageRequest;
import org.carequay.tenancy.SiteId;

/** Filters; null means any. {@code from} inclusive, {@code to} exclusive, on the start. Ordered by start, with the sort {@code -start} from the latest back. */
public record AppointmentQuery(
        Instant from,
        Instant to,
        ProviderId provider,
        SiteId site,
        PatientId patient,
        CaseId caseFile,
        AppointmentStatus status,
        PageRequest page) {}
