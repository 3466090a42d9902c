package org.carequay.scheduling;

import java.util.Optional;

/** Event before the end of a visit is taken back: features say what of theirs stands in the way. */
public final class VisitUndoCheck {
    private final AppointmentId appointment;
    private String objection;

    public VisitUndoCheck(AppointmentId appointment) {
        this.appointment = appointment;
    }

    public AppointmentId appointment() {
        return appointment;
    }

    /** @param code of the refusal, with a sentence in the bundle {@code refusals} */
    public void object(String code) {
        objection = code;
    }

    public Optional<String> objection() {
        return Optional.ofNullable(objection);
    }
}
