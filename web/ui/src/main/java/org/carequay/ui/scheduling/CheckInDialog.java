package org.carequay.ui.scheduling;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.carequay.scheduling.AppointmentService;
import org.carequay.scheduling.AppointmentView;
import org.carequay.scheduling.CheckInGate;
import org.carequay.scheduling.FrontDesk;
import org.carequay.scheduling.GateAnswer;
import org.carequay.scheduling.GateFacts;

/** The gates of checking one patient in. */
@Named
@ViewScoped
public class CheckInDialog implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private FrontDesk desk;

    @Inject
    private AppointmentService appointments;

    @Inject
    private BoardPage board;

    private AppointmentView visit;
    private transient GateFacts facts;
    private Map<CheckInGate, Gate> gates = new EnumMap<>(CheckInGate.class);

    /** What was answered at one gate so far. */
    public static class Gate implements Serializable {
        private static final long serialVersionUID = 1L;
        private boolean confirmed;
        private String waiver;

        public boolean isConfirmed() {
            return confirmed;
        }

        public void setConfirmed(boolean confirmed) {
            this.confirmed = confirmed;
        }

        public String getWaiver() {
            return waiver;
        }

        public void setWaiver(String waiver) {
            this.waiver = waiver;
        }
    }

    /** For the visit that the script of the page names. */
    public void open() {
        visit = appointments.get(AskedVisit.now().id());
        facts = null;
        gates = new EnumMap<>(CheckInGate.class);
        for (CheckInGate gate : CheckInGate.values()) {
            gates.put(gate, new Gate());
        }
    }

    public Gate gate(String name) {
        return gates.get(CheckInGate.valueOf(name));
    }

    public GateFacts getFacts() {
        if (facts == null) {
            facts = desk.facts(visit.id());
        }
        return facts;
    }

    public void checkIn() {
        List<GateAnswer> answers = gates.entrySet().stream()
                .map(each -> new GateAnswer(
                        each.getKey(),
                        each.getValue().isConfirmed(),
                        each.getValue().getWaiver()))
                .toList();
        desk.checkIn(visit.id(), visit.version(), answers);
        board.moved("checkedIn.done", visit);
        visit = null;
    }

    public AppointmentView getVisit() {
        return visit;
    }
}
