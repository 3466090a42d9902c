package org.carequay.ui.scheduling;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.carequay.scheduling.AppointmentQuery;
import org.carequay.scheduling.AppointmentService;
import org.carequay.scheduling.AppointmentStatus;
import org.carequay.scheduling.AppointmentView;
import org.carequay.scheduling.ProviderId;
import org.carequay.scheduling.ProviderView;
import org.carequay.scheduling.SchedulingSetup;
import org.carequay.scheduling.VisitTypeView;
import org.carequay.shared.PageRequest;
import org.carequay.tenancy.ClinicService;
import org.carequay.tenancy.SiteView;
import org.carequay.ui.shell.Dates;
import org.carequay.ui.shell.SiteChoice;

/** The calendar: a day with one column for each provider, or a week of one; day and provider are in the address. */
@Named
@RequestScoped
public class CalendarPage {
    private static final int WEEK = 7;

    @Inject
    private AppointmentService appointments;

    @Inject
    private SchedulingSetup setup;

    @Inject
    private ClinicService clinics;

    @Inject
    private Dates dates;

    @Inject
    private SiteChoice sites;

    private LocalDate day;
    private String provider;
    private String view;
    private CalendarGrid grid;
    private List<ProviderView> providers;

    public CalendarGrid getGrid() {
        if (grid == null) {
            grid = isWeek()
                    ? CalendarGrid.week(visits(), days(), dates.getZone())
                    : CalendarGrid.day(visits(), shownProviders(), dates.getZone());
        }
        return grid;
    }

    private List<AppointmentView> visits() {
        LocalDate first = isWeek() ? days().get(0) : getDay();
        Instant from = first.atStartOfDay(dates.getZone()).toInstant();
        Instant to = first.plusDays(isWeek() ? WEEK : 1)
                .atStartOfDay(dates.getZone())
                .toInstant();
        ProviderId of = provider == null ? null : ProviderId.parse(provider);
        return appointments
                .find(new AppointmentQuery(
                        from, to, of, sites.getId(), null, null, null, PageRequest.first(PageRequest.MAX_SIZE)))
                .items()
                .stream()
                .filter(visit -> visit.status().active() || visit.status() == AppointmentStatus.NOSHOW)
                .toList();
    }

    /** The seven days of the week that the day is in. */
    public List<LocalDate> days() {
        LocalDate monday = getDay().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return monday.datesUntil(monday.plusDays(WEEK)).toList();
    }

    private List<ProviderView> shownProviders() {
        return getProviders().stream()
                .filter(each -> provider == null || each.id().toString().equals(provider))
                .toList();
    }

    public List<ProviderView> getProviders() {
        if (providers == null) {
            providers = setup.providers();
        }
        return providers;
    }

    public List<VisitTypeView> getVisitTypes() {
        return setup.visitTypes();
    }

    public List<SiteView> getSites() {
        return clinics.current().sites();
    }

    public boolean isWeek() {
        return "week".equals(view);
    }

    public LocalDate getPrevious() {
        return getDay().minusDays(isWeek() ? WEEK : 1);
    }

    public LocalDate getNext() {
        return getDay().plusDays(isWeek() ? WEEK : 1);
    }

    public LocalDate getDay() {
        return day == null ? dates.getToday() : day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public String getProvider() {
        return provider;
    }

    public void setProvider(String provider) {
        this.provider = provider;
    }

    public String getView() {
        return isWeek() ? "week" : "day";
    }

    public void setView(String view) {
        this.view = view;
    }
}
