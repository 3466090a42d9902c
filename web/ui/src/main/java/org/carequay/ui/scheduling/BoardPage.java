package org.carequay.ui.scheduling;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.carequay.scheduling.AppointmentService;
import org.carequay.scheduling.AppointmentView;
import org.carequay.scheduling.BoardVisit;
import org.carequay.scheduling.DayBoard;
import org.carequay.scheduling.FrontDesk;
import org.carequay.scheduling.VisitStage;
import org.carequay.shared.Clock;
import org.carequay.ui.shell.Dates;
import org.carequay.ui.shell.Notices;
import org.carequay.ui.shell.SiteChoice;

/** The visits of one day by stage, with how long each has been there, and the next step of each. */
@Named
@ViewScoped
public class BoardPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private FrontDesk desk;

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

    private final BoardFilter filter = new BoardFilter();
    private transient DayBoard shown;
    private transient Instant now;

    public VisitStage[] getStages() {
        return VisitStage.values();
    }

    public List<BoardVisit> in(VisitStage stage) {
        return visits().stream().filter(visit -> visit.stage() == stage).toList();
    }

    /** Minutes in the stage; −1 where nobody waits. */
    public long minutes(BoardVisit visit) {
        return visit.minutes(now());
    }

    public BoardVisit.Alarm alarm(BoardVisit visit) {
        return visit.alarm(now(), board().settings());
    }

    /** How many visits have been in their stage for too long. */
    public long getAlarms() {
        return visits().stream()
                .filter(visit -> alarm(visit) != BoardVisit.Alarm.NONE)
                .count();
    }

    private List<BoardVisit> visits() {
        return board().visits();
    }

    private DayBoard board() {
        if (shown == null) {
            shown = desk.board(filter.query(dates.getToday(), sites.getId()));
        }
        return shown;
    }

    private Instant now() {
        if (now == null) {
            now = clock.now();
        }
        return now;
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

    public void finish(AppointmentView visit) {
        appointments.fulfil(visit.id(), visit.version());
        moved("finished.done", visit);
    }

    /** Says what was done and looks again. */
    public void moved(String key, AppointmentView visit) {
        refresh();
        notices.done("scheduleMsg", key, visit.patientName());
    }

    /** Looks again. */
    public void refresh() {
        shown = null;
        now = null;
    }

    /** The site shown, for the choice in the filter. */
    public String getShownSite() {
        var site = filter.query(dates.getToday(), sites.getId()).site();
        return site == null ? "all" : site.toString();
    }

    public LocalDate getDay() {
        return filter.query(dates.getToday(), null).day();
    }

    public BoardFilter getFilter() {
        return filter;
    }
}
