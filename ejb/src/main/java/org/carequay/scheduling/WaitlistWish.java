package org.carequay.scheduling;

import java.util.List;
import org.carequay.casefile.CaseId;
import org.carequay.patient.PatientId;
import org.carequay.tenancy.SiteId;

/**
 * Command: what somebody waits for.
 *
 * @param caseFile may be null
 * @param providers any of them; empty: anybody who does this kind of visit
 * @param sites any of them; empty: anywhere
 * @param note for the staff, or null
 * @param replaces a booked visit of the patient, of this kind, that is to come sooner: accepting an offer moves it; or null
 */
public record WaitlistWish(
        PatientId patient,
        CaseId caseFile,
        VisitTypeId visitType,
        List<ProviderId> providers,
        List<SiteId> sites,
        WaitlistTimes times,
        WaitlistPriority priority,
        String note,
        AppointmentId replaces) {
    public WaitlistWish {
        providers = providers == null ? List.of() : List.copyOf(providers);
        sites = sites == null ? List.of() : List.copyOf(sites);
        times = times == null ? WaitlistTimes.ANY : times;
    }
}
