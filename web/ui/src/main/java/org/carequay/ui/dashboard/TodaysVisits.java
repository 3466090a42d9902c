package org.carequay.ui.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.carequay.scheduling.AppointmentQuery;
import org.carequay.scheduling.AppointmentService;
import org.carequay.scheduling.AppointmentStatus;
import org.carequay.scheduling.AppointmentView;
import org.carequay.shared.Clock;
import org.carequay.shared.Page;
import org.carequay.shared.PageRequest;
import org.carequay.ui.security.SignedInUser;
import org.carequay.ui.shell.SiteChoice;

/** The visits of the clinic's day at the chosen site, and who of them waits. Empty for somebody who may not see them. */
@Named
@RequestScoped
public class TodaysVisits {
    private final AppointmentService appointments;
    private final SignedInUser user;
    private final SiteChoice sites;
    private final Clock clock;
    private List<AppointmentView> visits;

    protected TodaysVisits() {
        this(null, null, null, null);
    }

    @Inject
    public TodaysVisits(AppointmentService appointments, SignedInUser user, SiteChoice sites, Clock clock) {
        this.appointments = appointments;
        this.user = user;
        this.sites = sites;
        this.clock = clock;
    }

    /** Visits that occupy somebody, by start. */
    public List<AppointmentView> getActive() {
        return visits().stream().filter(visit -> visit.status().active()).toList();
    }

    public long getDone() {
        return visits().stream()
                .filter(visit -> visit.status() == AppointmentStatus.FULFILLED)
                .count();
    }

    /** Who has arrived and is not with the provider yet, the longest wait first. */
    public List<AppointmentView> getWaiting() {
        return visits().stream()
                .filter(visit -> visit.arrivedAt() != null && visit.startedAt() == null && visit.endedAt() == null)
                .filter(visit -> visit.status().active())
                .sorted(Comparator.comparing(AppointmentView::arrivedAt))
                .toList();
    }

    public long waitedMinutes(AppointmentView visit) {
        return Math.max(0, Duration.between(visit.arrivedAt(), clock.now()).toMinutes());
    }

    /** Minutes of the longest wait now; -1 when nobody waits. */
    public long getLongestWait() {
        return getWaiting().stream().findFirst().map(this::waitedMinutes).orElse(-1L);
    }

    private List<AppointmentView> visits() {
        if (visits == null) {
            visits = user.can("schedule.read") ? read() : List.of();
        }
        return visits;
    }

    private List<AppointmentView> read() {
        ZoneId zone = user.getClinicZone();
        LocalDate day = clock.today(zone);
        List<AppointmentView> all = new ArrayList<>();
        Page<AppointmentView> page;
        do {
            page = appointments.find(new AppointmentQuery(
                    day.atStartOfDay(zone).toInstant(),
                    day.plusDays(1).atStartOfDay(zone).toInstant(),
                    null,
                    sites.getId(),
                    null,
                    null,
                    null,
                    new PageRequest(all.size() / PageRequest.MAX_SIZE, PageRequest.MAX_SIZE, null)));
            all.addAll(page.items());
        } while (page.items().size() == PageRequest.MAX_SIZE);
        return all;
    }
}
