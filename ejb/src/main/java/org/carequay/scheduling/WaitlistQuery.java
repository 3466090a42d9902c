package org.carequay.scheduling;

import org.carequay.patient.PatientId;
import org.carequay.shared.PageRequest;

/**
 * Filters; null means any.
 *
 * @param provider also finds those who would go to anybody
 * @param ended false: who waits, in the order in which they are offered times; true: who no longer does, the latest first
 */
public record WaitlistQuery(
        ProviderId provider,
        VisitTypeId visitType,
        WaitlistPriority priority,
        PatientId patient,
        boolean ended,
        PageRequest page) {}
