package org.carequay.ui.scheduling;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.carequay.scheduling.AppointmentQuery;
import org.carequay.scheduling.AppointmentService;
import org.carequay.scheduling.AppointmentStatus;
import org.carequay.scheduling.AppointmentView;
import org.carequay.scheduling.VisitStage;
import org.carequay.shared.Clock;
import org.carequay.shared.PageRequest;
import org.carequay.ui.shell.Dates;
import org.carequay.ui.shell.Notices;
import org.carequay.ui.shell.SiteChoice;

/** The visits of one day by stage, with how long each has been there, and the next step of each. */
@Named
@ViewScoped
public class BoardPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private AppointmentService appointments;

    @Inject
    private Dates dates;

    @Inject
    private Notices notices;

    @Inject
    private SiteChoice sites;

    @Inject
    private transient Clock clock;

    private LocalDate day;
    private AppointmentView chosen;
    private boolean identity;
    private boolean payer;
    private String waiver;
    private List<AppointmentView> visits;

    public VisitStage[] getStages() {
        return VisitStage.values();
    }

    public List<AppointmentView> in(VisitStage stage) {
        return visits().stream().filter(visit -> visit.stage() == stage).toList();
    }

    /** Minutes since the visit came to its stage; −1 where nobody waits. */
    public long minutes(AppointmentView visit) {
        Instant since = visit.stageSince();
        return since == null
                ? -1
                : Math.max(0, Duration.between(since, clock.now()).toMinutes());
    }

    private List<AppointmentView> visits() {
        if (visits == null) {
            Instant from = getDay().atStartOfDay(dates.getZone()).toInstant();
            Instant to = getDay().plusDays(1).atStartOfDay(dates.getZone()).toInstant();
            visits = new ArrayList<>(appointments
                    .find(new AppointmentQuery(
                            from, to, null, sites.getId(), null, null, null, PageRequest.first(PageRequest.MAX_SIZE)))
                    .items());
        }
        return visits;
    }

    public boolean can(AppointmentView visit, AppointmentStatus to) {
        return visit.status().can(to);
    }

    public void arrive(AppointmentView visit) {
        appointments.arrive(visit.id(), visit.version());
        moved("arrived.done", visit);
    }

    public void noShow(AppointmentView visit) {
        appointments.noShow(visit.id(), visit.version());
        moved("noshow.done", visit);
    }

    public void start(AppointmentView visit) {
        appointments.start(visit.id(), visit.version());
        moved("started.done", visit);
    }

    /** Opens the gates of checking in for that visit. */
    public void startCheckIn(AppointmentView visit) {
        chosen = visit;
        identity = false;
        payer = false;
        waiver = null;
    }

    public void checkIn() {
        appointments.checkIn(chosen.id(), chosen.version(), identity, payer, waiver);
        moved("checkedIn.done", chosen);
        chosen = null;
    }

    private void moved(String key, AppointmentView visit) {
        visits = null;
        notices.done("scheduleMsg", key, visit.patientName());
    }

    /** Looks again. */
    public void refresh() {
        visits = null;
    }

    public LocalDate getDay() {
        return day == null ? dates.getToday() : day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public AppointmentView getChosen() {
        return chosen;
    }

    public boolean isIdentity() {
        return identity;
    }

    public void setIdentity(boolean identity) {
        this.identity = identity;
    }

    public boolean isPayer() {
        return payer;
    }

    public void setPayer(boolean payer) {
        this.payer = payer;
    }

    public String getWaiver() {
        return waiver;
    }

    public void setWaiver(String waiver) {
        this.waiver = waiver;
    }
}
