package org.carequay.ui.scheduling;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.carequay.scheduling.FrontDesk;
import org.carequay.scheduling.WaitingRoom;
import org.carequay.ui.security.SignedInUser;
import org.carequay.ui.shell.Dates;
import org.carequay.ui.shell.SiteChoice;

/** The waiting room's screen for somebody who is signed in: who is called where, by the ticket of the day, without any name. */
@Named
@ViewScoped
public class KioskPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private FrontDesk desk;

    @Inject
    private SignedInUser user;

    @Inject
    private Dates dates;

    @Inject
    private SiteChoice sites;

    private final BoardFilter filter = new BoardFilter();
    private transient WaitingRoom room;

    /** Looks again. */
    public void refresh() {
        room = null;
    }

    public WaitingRoom getRoom() {
        if (room == null) {
            room = WaitingRoom.of(
                    user.getClinicName(),
                    desk.board(filter.query(dates.getToday(), sites.getId())).visits());
        }
        return room;
    }

    public BoardFilter getFilter() {
        return filter;
    }
}
