package org.carequay.api.scheduling;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.carequay.scheduling.AppointmentId;
import org.carequay.scheduling.CancelAppointment;
import org.carequay.scheduling.PlannedVisit;
import org.carequay.scheduling.ProviderId;
import org.carequay.scheduling.Recurrence;
import org.carequay.scheduling.SeriesChange;
import org.carequay.scheduling.SeriesPlan;
import org.carequay.scheduling.SeriesScope;
import org.carequay.scheduling.SeriesShift;
import org.carequay.shared.InvalidInput;
import org.carequay.tenancy.SiteId;

/** What clients say of series. */
final class SeriesInput {
    private SeriesInput() {}

    /**
     * A series to plan or to book: the {@code first} visit as for a single booking, how it repeats, and the visits as they were
     * settled, where they are not as the plan says.
     */
    public record Plan(BookingInput first, Repeats recurrence, List<Visit> visits) {
        SeriesPlan plan() {
            new InvalidInput.Check()
                    .required("first", first)
                    .required("recurrence", recurrence)
                    .done();
            return new SeriesPlan(first.command(), recurrence.recurrence());
        }

        List<PlannedVisit> settled() {
            return visits == null
                    ? List.of()
                    : visits.stream().map(Visit::planned).toList();
        }
    }

    /** {@code weekInterval} is 1 unless said otherwise; without {@code days} it is the weekday of the first visit. */
    public record Repeats(Integer weekInterval, List<DayOfWeek> days, Integer occurrenceCount) {
        Recurrence recurrence() {
            new InvalidInput.Check()
                    .required("recurrence.occurrenceCount", occurrenceCount)
                    .done();
            return new Recurrence(
                    weekInterval == null ? 1 : weekInterval,
                    days == null ? Set.of() : new HashSet<>(days),
                    occurrenceCount);
        }
    }

    /** One visit of a series; without provider and site those of the first. */
    public record Visit(Integer number, Instant start, UUID provider, UUID site) {
        PlannedVisit planned() {
            new InvalidInput.Check()
                    .required("visits.number", number)
                    .required("visits.start", start)
                    .done();
            return new PlannedVisit(number, start, ProviderId.of(provider), site == null ? null : new SiteId(site));
        }
    }

    /** A change of visits of a series; {@code days} later or, negative, earlier; what is not named stays. */
    public record Change(
            Long version,
            SeriesScope scope,
            boolean withChanged,
            Integer days,
            LocalTime time,
            Integer minutes,
            UUID provider,
            UUID site) {
        SeriesChange of(AppointmentId visit, long seen) {
            new InvalidInput.Check().required("scope", scope).done();
            return new SeriesChange(
                    visit,
                    seen,
                    scope,
                    withChanged,
                    new SeriesShift(
                            days == null ? 0 : days,
                            time,
                            minutes == null ? null : Duration.ofMinutes(Math.max(0, minutes)),
                            ProviderId.of(provider),
                            site == null ? null : new SiteId(site)));
        }
    }

    /** Calling visits of a series off. */
    public record Cancel(Long version, SeriesScope scope, CancelAppointment.Party party, String reason) {
        CancelAppointment command() {
            new InvalidInput.Check().required("scope", scope).done();
            return new CancelAppointment(party, reason);
        }
    }
}
