package org.carequay.ui.scheduling;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carequay.patient.PatientId;
import org.carequay.scheduling.BookingConflict;
import org.carequay.scheduling.ProviderView;
import org.carequay.scheduling.SchedulingSetup;
import org.carequay.scheduling.Slot;
import org.carequay.scheduling.SlotQuery;
import org.carequay.scheduling.SlotSearch;
import org.carequay.scheduling.SlotService;
import org.carequay.scheduling.VisitTypeView;
import org.carequay.shared.DomainRefusal;
import org.carequay.ui.shell.Dates;
import org.carequay.ui.shell.RefusalTexts;
import org.carequay.ui.shell.Texts;

/** The earliest free times for a visit that is being booked, and in words why there are none or why one is refused. */
@Named
@RequestScoped
public class FreeTimes {
    private static final int SLOTS = 8;
    private static final int AHEAD_DAYS = 21;
    private static final int DAYS_EXPLAINED = 7;

    @Inject
    private SlotService slots;

    @Inject
    private SchedulingSetup setup;

    @Inject
    private Dates dates;

    @Inject
    private RefusalTexts refusals;

    @Inject
    private Texts texts;

    private SlotQuery asked;
    private SlotSearch search;

    /** The kinds of visit that are booked. */
    public List<VisitTypeView> getVisitTypes() {
        return setup.visitTypes().stream().filter(VisitTypeView::active).toList();
    }

    /** Who is booked. */
    public List<ProviderView> getProviders() {
        return setup.providers().stream().filter(ProviderView::active).toList();
    }

    /** Makes the visit as long as its kind says. */
    public void suit(BookingForm form) {
        form.setMinutes(getVisitTypes().stream()
                .filter(type -> type.id().toString().equals(form.getVisitType()))
                .findFirst()
                .map(VisitTypeView::minutes)
                .orElse(null));
    }

    /** With the chosen provider or any, from the chosen day on; none before the kind of visit is chosen. */
    public List<Slot> slots(String patient, BookingForm form) {
        return form.getVisitType() == null ? List.of() : search(patient, form).slots();
    }

    /** Why the first days have none; empty as soon as there is a free time. */
    public List<SlotSearch.DayWithout> without(String patient, BookingForm form) {
        return slots(patient, form).isEmpty() && search != null
                ? search.daysWithout().stream().limit(DAYS_EXPLAINED).toList()
                : List.of();
    }

    /** The rules against a booking, in words. */
    public List<String> obstacles(BookingConflict conflict) {
        return conflict == null
                ? List.of()
                : conflict.obstacles().stream()
                        .map(each -> refusals.of(new DomainRefusal(each.code(), each.details())))
                        .toList();
    }

    /** All that is in the way of a visit, in one line. */
    public String why(BookingConflict conflict) {
        return Stream.concat(
                        obstacles(conflict).stream(),
                        conflict.conflicts().stream()
                                .filter(busy -> !busy.resource().equals("hours"))
                                .map(busy -> texts.of(
                                        "scheduleMsg",
                                        "move.busy",
                                        texts.of("scheduleMsg", "busy." + busy.resource()),
                                        busy.name(),
                                        dates.time(busy.start()),
                                        dates.time(busy.end()))))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private SlotSearch search(String patient, BookingForm form) {
        LocalDate from = form.getDay() == null ? dates.getToday() : form.getDay();
        SlotQuery query = form.query(PatientId.parse(patient), from, AHEAD_DAYS, dates.getZone(), SLOTS);
        if (!query.equals(asked)) {
            search = slots.search(query);
            asked = query;
        }
        return search;
    }
}
