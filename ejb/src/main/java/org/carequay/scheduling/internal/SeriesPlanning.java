package org.carequay.scheduling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.carequay.scheduling.AppointmentId;
import org.carequay.scheduling.BookAppointment;
import org.carequay.scheduling.BookingConflict;
import org.carequay.scheduling.PlannedVisit;
import org.carequay.scheduling.Recurrence;
import org.carequay.scheduling.SeriesBooked;
import org.carequay.scheduling.SeriesId;
import org.carequay.scheduling.SeriesLine;
import org.carequay.scheduling.SeriesPlan;
import org.carequay.scheduling.model.SeriesDates;
import org.carequay.shared.Ids;
import org.carequay.shared.InvalidInput;
import org.carequay.tenancy.CurrentCaller;

/** Plans and books visits that belong together. */
@ApplicationScoped
public class SeriesPlanning {
    @Inject
    private BookingDesk desk;

    @Inject
    private NewVisits visits;

    @Inject
    private SeriesRows rows;

    @Inject
    private MoveTurns turns;

    @Inject
    private CurrentCaller caller;

    List<SeriesLine> look(SeriesPlan plan) {
        return planned(plan).stream()
                .map(visit -> {
                    BookAppointment ask = ask(plan, visit);
                    return line(visit.number(), ask, desk.refusal(ask).orElse(null), null);
                })
                .toList();
    }

    SeriesBooked book(SeriesPlan plan, List<PlannedVisit> chosen) {
        List<PlannedVisit> wanted = chosen.isEmpty() ? planned(plan) : checked(plan, chosen);
        turns.take();
        desk.takeTurns(wanted.stream().map(visit -> ask(plan, visit)).toList());
        SeriesId series = new SeriesId(Ids.next());
        Recurrence recurrence = plan.recurrence().days().isEmpty()
                ? new Recurrence(
                        plan.recurrence().weekInterval(),
                        Set.of(dayOf(plan.first().start())),
                        plan.recurrence().occurrenceCount())
                : plan.recurrence();
        rows.create(series, recurrence, null);
        List<SeriesLine> lines = new ArrayList<>();
        for (PlannedVisit visit : wanted) {
            lines.add(booked(series, visit.number(), ask(plan, visit)));
        }
        if (lines.stream().allMatch(line -> line.booked() == null)) {
            throw lines.get(0).refusal();
        }
        return new SeriesBooked(series, lines);
    }

    private SeriesLine booked(SeriesId series, int number, BookAppointment ask) {
        Optional<BookingConflict> refusal = desk.refusal(ask);
        if (refusal.isPresent()) {
            return line(number, ask, refusal.get(), null);
        }
        Booking booking = visits.book(ask);
        rows.join(booking.id(), series, number);
        return line(number, ask, null, new AppointmentId(booking.id()));
    }

    private List<PlannedVisit> planned(SeriesPlan plan) {
        new InvalidInput.Check()
                .required("start", plan.first().start())
                .required("recurrence", plan.recurrence())
                .done();
        plan.recurrence().check();
        List<Instant> starts =
                SeriesDates.starts(plan.recurrence(), plan.first().start(), caller.zone());
        return IntStream.range(0, starts.size())
                .mapToObj(i -> new PlannedVisit(i + 1, starts.get(i), null, null))
                .toList();
    }

    private static List<PlannedVisit> checked(SeriesPlan plan, List<PlannedVisit> chosen) {
        plan.recurrence().check();
        InvalidInput.Check check = new InvalidInput.Check();
        check.that(chosen.size() <= plan.recurrence().occurrenceCount(), "visits", "out-of-range");
        check.that(
                chosen.stream().map(PlannedVisit::number).distinct().count() == chosen.size(),
                "visits.number",
                "twice");
        for (PlannedVisit visit : chosen) {
            check.required("visits.start", visit.start())
                    .that(
                            visit.number() >= 1
                                    && visit.number() <= plan.recurrence().occurrenceCount(),
                            "visits.number",
                            "out-of-range");
        }
        check.done();
        return chosen.stream().sorted(Comparator.comparing(PlannedVisit::start)).toList();
    }

    private static BookAppointment ask(SeriesPlan plan, PlannedVisit visit) {
        BookAppointment first = plan.first();
        boolean elsewhere = visit.site() != null && !visit.site().equals(first.site());
        return new BookAppointment(
                first.patient(),
                first.caseFile(),
                first.visitType(),
                visit.provider() == null ? first.provider() : visit.provider(),
                elsewhere ? visit.site() : first.site(),
                visit.start(),
                elsewhere ? List.of() : first.resources(),
                first.overbookReason(),
                first.length(),
                first.note());
    }

    private static SeriesLine line(int number, BookAppointment ask, BookingConflict refusal, AppointmentId booked) {
        return new SeriesLine(number, ask.start(), ask.provider(), ask.site(), refusal, booked);
    }

    private DayOfWeek dayOf(Instant start) {
        return LocalDate.ofInstant(start, caller.zone()).getDayOfWeek();
    }
}
