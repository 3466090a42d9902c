package org.carequay.ui.scheduling;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.carequay.scheduling.AppointmentService;
import org.carequay.scheduling.AppointmentView;
import org.carequay.scheduling.FrontDesk;
import org.carequay.scheduling.RoomChoice;

/** Shows a patient to a room. */
@Named
@ViewScoped
public class RoomDialog implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private FrontDesk desk;

    @Inject
    private AppointmentService appointments;

    @Inject
    private BoardPage board;

    private AppointmentView visit;
    private transient List<RoomChoice> rooms;

    /** For the visit that the script of the page names. */
    public void open() {
        visit = appointments.get(AskedVisit.now().id());
        rooms = null;
    }

    /** None once a room is taken. */
    public List<RoomChoice> getRooms() {
        if (rooms == null) {
            rooms = visit == null ? List.of() : desk.rooms(visit.id());
        }
        return rooms;
    }

    public void take(RoomChoice room) {
        rooms = null;
        desk.toRoom(visit.id(), visit.version(), room.id());
        board.moved("roomed.done", visit);
        visit = null;
    }

    public AppointmentView getVisit() {
        return visit;
    }
}
