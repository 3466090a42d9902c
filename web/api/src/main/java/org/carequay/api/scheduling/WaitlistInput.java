package org.carequay.api.scheduling;

import jakarta.json.bind.annotation.JsonbProperty;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.carequay.casefile.CaseId;
import org.carequay.patient.PatientId;
import org.carequay.scheduling.AppointmentId;
import org.carequay.scheduling.ProviderId;
import org.carequay.scheduling.VisitTypeId;
import org.carequay.scheduling.WaitlistPriority;
import org.carequay.scheduling.WaitlistTimes;
import org.carequay.scheduling.WaitlistWish;
import org.carequay.tenancy.SiteId;

/**
 * What somebody waits for. {@code priority} counts as routine unless said otherwise; times of day are on the clinic's clock;
 * {@code replaces} is a booked visit that is to come sooner; {@code version} is needed to change unless {@code If-Match} says it.
 */
public record WaitlistInput(
        Long version,
        UUID patient,
        @JsonbProperty("case") UUID caseFile,
        UUID visitType,
        List<UUID> providers,
        List<UUID> sites,
        List<DayOfWeek> days,
        LocalTime earliest,
        LocalTime latestEnd,
        LocalDate from,
        LocalDate to,
        WaitlistPriority priority,
        String note,
        UUID replaces) {
    WaitlistWish wish() {
        return new WaitlistWish(
                PatientId.of(patient),
                CaseId.of(caseFile),
                VisitTypeId.of(visitType),
                providers == null
                        ? List.of()
                        : providers.stream().map(ProviderId::of).toList(),
                sites == null ? List.of() : sites.stream().map(SiteId::new).toList(),
                new WaitlistTimes(days == null ? Set.of() : Set.copyOf(days), earliest, latestEnd, from, to),
                priority == null ? WaitlistPriority.ROUTINE : priority,
                note,
                AppointmentId.of(replaces));
    }
}
