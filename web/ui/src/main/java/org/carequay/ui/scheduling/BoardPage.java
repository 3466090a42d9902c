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
import org.carequay.shared.NotFound;
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

    /** The next step of the visit that the script of the page names: {@code act} is arrive, no-show, start or finish. */
    public void act() {
        AskedVisit asked = AskedVisit.now();
        refresh();
        switch (asked.word("act")) {
            case "arrive" -> moved("arrived.done", appointments.arrive(asked.id(), asked.version()));
            case "no-show" -> moved("noshow.done", appointments.noShow(asked.id(), asked.version()));
            case "start" -> moved("started.done", appointments.start(asked.id(), asked.version()));
            case "finish" -> moved("finished.done", appointments.fulfil(asked.id(), asked.version()));
            default -> throw new NotFound("act");
        }
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
