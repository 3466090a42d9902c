package org.carequay.scheduling;

import java.util.Optional;

/** Event before the last step of a visit is taken back: features say what of theirs stands in the way. */
public final class VisitUndoCheck {
    private final AppointmentId appointment;
    private final AppointmentStatus to;
    private String objection;

    public VisitUndoCheck(AppointmentId appointment, AppointmentStatus to) {
        this.appointment = appointment;
        this.to = to;
    }

    public AppointmentId appointment() {
        return appointment;
    }

    /** What the visit becomes again. */
    public AppointmentStatus to() {
        return to;
    }

    /** @param code of the refusal, with a sentence in the bundle {@code refusals} */
    public void object(String code) {
        objection = code;
    }

    public Optional<String> objection() {
        return Optional.ofNullable(objection);
    }
}
