package org.carequay.ui.scheduling;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import org.carequay.scheduling.BoardVisit;
import org.carequay.scheduling.FrontDesk;
import org.carequay.scheduling.VisitStage;
import org.carequay.ui.shell.Dates;
import org.carequay.ui.shell.SiteChoice;

/** The waiting room's screen: who is called where, by the ticket of the day, without any name. */
@Named
@ViewScoped
public class KioskPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private FrontDesk desk;

    @Inject
    private Dates dates;

    @Inject
    private SiteChoice sites;

    private final BoardFilter filter = new BoardFilter();
    private transient List<Call> calls;

    /** One ticket on the screen; {@code room} and {@code provider} may be empty. */
    public record Call(int ticket, VisitStage stage, String room, String provider) {
        static Call of(BoardVisit visit) {
            return new Call(
                    visit.ticket(),
                    visit.stage(),
                    visit.visit().resourceNames(),
                    visit.visit().providerName());
        }
    }

    /** Tickets that are called to a room, the one called last first. */
    public List<Call> getCalled() {
        return calls().stream()
                .filter(call -> call.stage() == VisitStage.IN_ROOM || call.stage() == VisitStage.WITH_PROVIDER)
                .toList();
    }

    /** Tickets that wait, the lowest first. */
    public List<Call> getWaiting() {
        return calls().stream()
                .filter(call -> call.stage() == VisitStage.ARRIVED || call.stage() == VisitStage.CHECKED_IN)
                .sorted(Comparator.comparingInt(Call::ticket))
                .toList();
    }

    /** Looks again. */
    public void refresh() {
        calls = null;
    }

    private List<Call> calls() {
        if (calls == null) {
            calls = desk.board(filter.query(dates.getToday(), sites.getId())).visits().stream()
                    .filter(visit -> visit.ticket() != null)
                    .sorted(Comparator.comparing(BoardVisit::roomedAt, Comparator.nullsLast(Comparator.reverseOrder())))
                    .map(Call::of)
                    .toList();
        }
        return calls;
    }

    public BoardFilter getFilter() {
        return filter;
    }
}
