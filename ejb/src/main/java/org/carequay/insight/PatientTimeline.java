package org.carequay.insight;

import java.util.Set;
import org.carequay.patient.PatientId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.Page;
import org.carequay.shared.PageRequest;

/** What happened around a patient, newest first; of each kind only what the caller may see anyway. */
public interface PatientTimeline {
    /** Kinds that the caller may see, in the order in which they are offered. */
    @Requires(Permission.PATIENT_READ)
    Set<TimelineKind> kinds();

    /**
     * @param kinds empty for all
     * @throws org.carequay.shared.NotFound when there is no such patient
     */
    @Requires(Permission.PATIENT_READ)
    Page<TimelineEntry> find(PatientId patient, Set<TimelineKind> kinds, PageRequest page);
}
