package org.carequay.scheduling;

import java.util.UUID;
import org.carequay.shared.Ids;

/** Id of an appointment. */
public record AppointmentId(UUID value) {
    /** @throws org.carequay.shared.NotFound when the text is no id */
    public static AppointmentId parse(String text) {
        return new AppointmentId(Ids.parse("appointment", text));
    }

    public static AppointmentId of(UUID value) {
        return value == null ? null : new AppointmentId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
