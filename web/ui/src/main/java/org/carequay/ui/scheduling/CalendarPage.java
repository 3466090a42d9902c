package org.carequay.ui.scheduling;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carequay.scheduling.CalendarDay;
import org.carequay.scheduling.CalendarQuery;
import org.carequay.scheduling.CalendarService;
import org.carequay.scheduling.CalendarVisit;
import org.carequay.scheduling.ProviderView;
import org.carequay.scheduling.ResourceView;
import org.carequay.ui.shell.Dates;

/** The picture of the calendar, drawn anew with each request: what {@link CalendarFilter} asks for. */
@Named
@RequestScoped
public class CalendarPage {
    /** How many visits a day of the month view names. */
    private static final int SHOWN_OF_DAY = 4;

    @Inject
    private CalendarService calendar;

    @Inject
    private CalendarFilter filter;

    @Inject
    private ScheduleChoices choices;

    @Inject
    private Dates dates;

    private CalendarGrid grid;
    private List<CalendarVisit> visits;
    private Map<LocalDate, CalendarDay> month;

    public CalendarGrid getGrid() {
        if (grid == null) {
            List<CalendarGrid.Filled> places =
                    switch (filter.getView()) {
                        case ROOMS -> rooms();
                        case PROVIDERS -> providers();
                        default -> days();
                    };
            grid = CalendarGrid.of(places, dates.getZone());
        }
        return grid;
    }

    /** The visits that are drawn, earliest first. */
    public List<CalendarVisit> getVisits() {
        if (visits == null) {
            visits = calendar.visits(filter.query());
        }
        return visits;
    }

    /** The weeks of the month view. */
    public List<List<LocalDate>> getWeeks() {
        List<LocalDate> days = filter.getDays();
        return Stream.iterate(0, i -> i < days.size(), i -> i + 7)
                .map(i -> days.subList(i, i + 7))
                .toList();
    }

    /** A day of the month view; null when nothing is on it. */
    public CalendarDay of(LocalDate day) {
        if (month == null) {
            month = calendar.days(filter.query(), SHOWN_OF_DAY).stream()
                    .collect(Collectors.toMap(CalendarDay::day, Function.identity()));
        }
        return month.get(day);
    }

    /** @throws org.carequay.shared.NotFound when the address holds what is no id */
    public void check() {
        filter.query();
    }

    /** Minutes from the top of the grid to the present time; −1 on another day, or outside of the grid. */
    public int now(LocalDate day) {
        LocalTime time = dates.getNow().toLocalTime();
        int minute = time.getHour() * 60 + time.getMinute() - getGrid().firstHour() * 60;
        return day.equals(dates.getToday()) && minute < getGrid().getMinutes() ? minute : -1;
    }

    public boolean isMonth() {
        return filter.getView() == CalendarView.MONTH;
    }

    /** One column for each day, which has no provider and no room of its own. */
    private List<CalendarGrid.Filled> days() {
        return filter.getDays().stream()
                .map(day -> new CalendarGrid.Filled(
                        new CalendarGrid.Place(day, dates.weekday(day), null, null, null), getVisits()))
                .toList();
    }

    /** Every provider who is asked for, or else all of them; who is not booked any more only with visits. */
    private List<CalendarGrid.Filled> providers() {
        CalendarQuery query = filter.query();
        Map<Object, List<CalendarVisit>> of =
                getVisits().stream().collect(Collectors.groupingBy(CalendarVisit::provider));
        return choices.getProviders().stream()
                .filter(each -> query.providers().isEmpty() || query.providers().contains(each.id()))
                .filter(each -> each.active() || of.containsKey(each.id()))
                .map(each -> new CalendarGrid.Filled(place(each), of.getOrDefault(each.id(), List.of())))
                .toList();
    }

    private CalendarGrid.Place place(ProviderView provider) {
        return new CalendarGrid.Place(
                filter.getDay(), provider.name(), provider.id().toString(), null, null);
    }

    /** Every room in use, or with visits, of the sites that are asked for; a visit without a room is in none of them. */
    private List<CalendarGrid.Filled> rooms() {
        CalendarQuery query = filter.query();
        Set<String> active = choices.getRooms().stream()
                .filter(ResourceView::active)
                .map(each -> each.id().toString())
                .collect(Collectors.toSet());
        return choices.getRooms().stream()
                .filter(each -> query.sites().isEmpty() || query.sites().contains(each.site()))
                .sorted(Comparator.comparing((ResourceView each) -> choices.site(each.site()))
                        .thenComparing(ResourceView::name))
                .map(each -> new CalendarGrid.Filled(
                        new CalendarGrid.Place(
                                filter.getDay(),
                                each.name(),
                                null,
                                each.id().toString(),
                                each.site().toString()),
                        getVisits().stream()
                                .filter(visit -> visit.resources().contains(each.id()))
                                .toList()))
                .filter(each ->
                        active.contains(each.place().room()) || !each.visits().isEmpty())
                .toList();
    }
}
