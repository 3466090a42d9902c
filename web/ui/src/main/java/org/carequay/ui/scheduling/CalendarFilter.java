package org.carequay.ui.scheduling;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carequay.scheduling.AppointmentStatus;
import org.carequay.scheduling.CalendarQuery;
import org.carequay.scheduling.ProviderId;
import org.carequay.scheduling.VisitTypeId;
import org.carequay.shared.NotFound;
import org.carequay.shared.TimeRange;
import org.carequay.tenancy.SiteId;
import org.carequay.ui.shell.Dates;
import org.carequay.ui.shell.SiteChoice;

/**
 * What the calendar shows, as it stands in the address: view, day, and for providers, sites, kinds of visit and statuses one
 * parameter for each that is chosen. Ids say nothing to others.
 */
@Named
@ViewScoped
public class CalendarFilter implements Serializable {
    private static final long serialVersionUID = 1L;
    static final String PROVIDER = "provider";
    static final String PLACE = "place";
    static final String TYPE = "type";
    static final String STATUS = "status";
    private static final List<String> CHOICES = List.of(PROVIDER, PLACE, TYPE, STATUS);
    private static final String BY_STATUS = "status";
    /** What is shown when no status is chosen: everything but visits that were called off. */
    private static final Set<AppointmentStatus> USUAL = EnumSet.of(
            AppointmentStatus.PENDING,
            AppointmentStatus.BOOKED,
            AppointmentStatus.ARRIVED,
            AppointmentStatus.CHECKED_IN,
            AppointmentStatus.FULFILLED,
            AppointmentStatus.NOSHOW);

    @Inject
    private Dates dates;

    @Inject
    private SiteChoice sites;

    private CalendarView view;
    private LocalDate day;
    private boolean byStatus;
    private Map<String, Set<String>> chosen;

    @PostConstruct
    void read() {
        Map<String, String[]> parameters =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap();
        view = CalendarView.of(first(parameters, "view"));
        day = day(first(parameters, "day"));
        byStatus = BY_STATUS.equals(first(parameters, "colour"));
        chosen = CHOICES.stream().collect(Collectors.toMap(name -> name, name -> Arrays.stream(
                        parameters.getOrDefault(name, new String[0]))
                .filter(value -> !value.isBlank())
                .collect(Collectors.toCollection(LinkedHashSet::new))));
    }

    private static String first(Map<String, String[]> parameters, String name) {
        String[] values = parameters.get(name);
        return values == null || values.length == 0 ? null : values[0];
    }

    private static LocalDate day(String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    /** The question to the service. Values of the address that are no ids find nothing. */
    CalendarQuery query() {
        ZoneId zone = dates.getZone();
        List<LocalDate> days = getDays();
        Instant from = days.get(0).atStartOfDay(zone).toInstant();
        Instant to = days.get(days.size() - 1).plusDays(1).atStartOfDay(zone).toInstant();
        Set<AppointmentStatus> statuses = ids(STATUS, AppointmentStatus::ofCode);
        Set<SiteId> places = ids(PLACE, SiteId::parse);
        if (places.isEmpty() && sites.getId() != null) {
            places = Set.of(sites.getId());
        }
        return new CalendarQuery(
                new TimeRange(from, to),
                ids(PROVIDER, ProviderId::parse),
                places,
                ids(TYPE, VisitTypeId::parse),
                statuses.isEmpty() ? USUAL : statuses);
    }

    private <T> Set<T> ids(String name, Function<String, T> parse) {
        try {
            return chosen.get(name).stream().map(parse).collect(Collectors.toSet());
        } catch (IllegalArgumentException unknown) {
            throw new NotFound(name);
        }
    }

    public boolean has(String name, Object value) {
        return chosen.get(name).contains(String.valueOf(value));
    }

    public int count(String name) {
        return chosen.get(name).size();
    }

    /** Whether anything narrows the calendar. */
    public boolean isNarrowed() {
        return chosen.values().stream().anyMatch(values -> !values.isEmpty());
    }

    /** The part of the address after {@code ?} for another view. */
    public String as(CalendarView other) {
        return address(other, getDay(), byStatus, true);
    }

    /** The same for another day. */
    public String on(LocalDate other) {
        return address(view, other, byStatus, true);
    }

    /** The same for one day of a week or month. */
    public String into(LocalDate other) {
        return address(CalendarView.DAY, other, byStatus, true);
    }

    public String getEarlier() {
        return on(view.step(getDay(), -1));
    }

    public String getLater() {
        return on(view.step(getDay(), 1));
    }

    public String getToday() {
        return address(view, dates.getToday(), byStatus, true);
    }

    /** The same with the other colours. */
    public String getRecoloured() {
        return address(view, getDay(), !byStatus, true);
    }

    /** The same without filters. */
    public String getUnfiltered() {
        return address(view, getDay(), byStatus, false);
    }

    private String address(CalendarView of, LocalDate on, boolean colourByStatus, boolean filtered) {
        List<String> parts = new ArrayList<>(List.of("view=" + of.code(), "day=" + on));
        if (colourByStatus) {
            parts.add("colour=" + BY_STATUS);
        }
        if (filtered) {
            CHOICES.forEach(name -> chosen.get(name).stream()
                    .filter(value -> value.matches("[A-Za-z0-9-]+"))
                    .forEach(value -> parts.add(name + "=" + value)));
        }
        return String.join("&", parts);
    }

    public List<LocalDate> getDays() {
        return view.days(getDay());
    }

    public LocalDate getDay() {
        return day == null ? dates.getToday() : day;
    }

    public CalendarView getView() {
        return view;
    }

    public CalendarView[] getViews() {
        return CalendarView.values();
    }

    /** The statuses to choose from. */
    public AppointmentStatus[] getStatuses() {
        return new AppointmentStatus[] {
            AppointmentStatus.BOOKED,
            AppointmentStatus.ARRIVED,
            AppointmentStatus.CHECKED_IN,
            AppointmentStatus.FULFILLED,
            AppointmentStatus.NOSHOW,
            AppointmentStatus.CANCELLED
        };
    }

    public boolean isByStatus() {
        return byStatus;
    }
}
