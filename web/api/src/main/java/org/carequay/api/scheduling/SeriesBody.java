package org.carequay.api.scheduling;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.carequay.api.paging.Made;
import org.carequay.scheduling.BookingConflict;
import org.carequay.scheduling.BookingObstacle;
import org.carequay.scheduling.Recurrence;
import org.carequay.scheduling.SeriesBooked;
import org.carequay.scheduling.SeriesChanged;
import org.carequay.scheduling.SeriesLine;
import org.carequay.scheduling.SeriesMove;
import org.carequay.scheduling.SeriesView;

/** A series as JSON. {@code splitFrom} and {@code continuedBy}: the series it was cut off from, and the one cut off from it. */
public record SeriesBody(UUID id, Repeats recurrence, UUID splitFrom, UUID continuedBy, List<Occurrence> visits) {
    static SeriesBody of(SeriesView view) {
        return new SeriesBody(
                view.id().value(),
                Repeats.of(view.recurrence()),
                view.splitFrom() == null ? null : view.splitFrom().value(),
                view.continuedBy() == null ? null : view.continuedBy().value(),
                view.occurrences().stream().map(Occurrence::of).toList());
    }

    /** How visits repeat. */
    public record Repeats(int weekInterval, List<String> days, int occurrenceCount) {
        static Repeats of(Recurrence recurrence) {
            return new Repeats(
                    recurrence.weekInterval(),
                    recurrence.days().stream()
                            .sorted()
                            .map(DayOfWeek::name)
                            .map(name -> name.toLowerCase(Locale.ROOT))
                            .toList(),
                    recurrence.occurrenceCount());
        }
    }

    /** A visit of a series; {@code changed}: by itself. */
    public record Occurrence(int number, boolean changed, AppointmentBody appointment) {
        static Occurrence of(SeriesView.Occurrence occurrence) {
            return new Occurrence(occurrence.number(), occurrence.changed(), AppointmentBody.of(occurrence.visit()));
        }
    }

    /** Why a visit cannot be so: codes of rules, who and what is taken, the nearest free times. */
    public record Refused(
            String code,
            List<String> obstacles,
            List<BookingConflict.Conflict> conflicts,
            List<SlotBody> alternatives) {
        static Refused of(BookingConflict refusal) {
            return refusal == null
                    ? null
                    : new Refused(
                            refusal.code(),
                            refusal.obstacles().stream()
                                    .map(BookingObstacle::code)
                                    .toList(),
                            refusal.conflicts(),
                            refusal.alternatives().stream().map(SlotBody::of).toList());
        }
    }

    /** A visit of a plan: {@code appointment} once it is booked, {@code refused} when it cannot be. */
    public record Planned(
            int number, Instant start, UUID provider, UUID site, UUID appointment, boolean free, Refused refused) {
        static Planned of(SeriesLine line) {
            return new Planned(
                    line.number(),
                    line.start(),
                    line.provider().value(),
                    line.site().value(),
                    line.booked() == null ? null : line.booked().value(),
                    line.free(),
                    Refused.of(line.refusal()));
        }
    }

    /** What was booked of a series, visit by visit. */
    public record Booked(UUID id, long booked, List<Planned> visits) implements Made {
        static Booked of(SeriesBooked made) {
            return new Booked(
                    made.id().value(),
                    made.count(),
                    made.lines().stream().map(Planned::of).toList());
        }
    }

    /** What becomes of a visit: it {@code moves} to that time, is {@code left} for a reason (changed, in-past), or is refused and stays. */
    public record Moved(
            int number,
            AppointmentBody appointment,
            Instant start,
            Instant end,
            boolean moves,
            boolean left,
            String leftFor,
            Refused refused) {
        static Moved of(SeriesMove move) {
            return new Moved(
                    move.number(),
                    AppointmentBody.of(move.visit()),
                    move.start(),
                    move.end(),
                    move.moves(),
                    move.left() != null,
                    move.left() == null
                            ? null
                            : move.left().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    Refused.of(move.refusal()));
        }
    }

    /** What became of the visits of a series, and which series they are in now. */
    public record Changed(UUID series, List<Moved> visits) {
        static Changed of(SeriesChanged changed) {
            return new Changed(
                    changed.id().value(),
                    changed.moves().stream().map(Moved::of).toList());
        }
    }
}
