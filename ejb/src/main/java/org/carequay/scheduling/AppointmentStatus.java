package org.carequay.scheduling;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** FHIR Appointment.status. */
public enum AppointmentStatus {
    PROPOSED,
    PENDING,
    BOOKED,
    ARRIVED,
    CHECKED_IN,
    FULFILLED,
    CANCELLED,
    NOSHOW,
    WAITLIST,
    ENTERED_IN_ERROR;

    /** The FHIR code, such as {@code checked-in}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static AppointmentStatus ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Whether it occupies provider, patient and room. */
    public boolean active() {
        return switch (this) {
            case PENDING, BOOKED, ARRIVED, CHECKED_IN, FULFILLED -> true;
            default -> false;
        };
    }

    public boolean terminal() {
        return switch (this) {
            case FULFILLED, CANCELLED, NOSHOW, ENTERED_IN_ERROR -> true;
            default -> false;
        };
    }

    /** Whether the step that led to it can be taken back. */
    public boolean undoable() {
        return switch (this) {
            case ARRIVED, CHECKED_IN, FULFILLED, CANCELLED, NOSHOW -> true;
            default -> false;
        };
    }

    public Set<AppointmentStatus> next() {
        return switch (this) {
            case PROPOSED, WAITLIST -> EnumSet.of(PENDING, BOOKED, CANCELLED, ENTERED_IN_ERROR);
            case PENDING -> EnumSet.of(BOOKED, CANCELLED, ENTERED_IN_ERROR);
            case BOOKED -> EnumSet.of(ARRIVED, CANCELLED, NOSHOW, ENTERED_IN_ERROR);
            case ARRIVED -> EnumSet.of(CHECKED_IN, CANCELLED, ENTERED_IN_ERROR);
            case CHECKED_IN -> EnumSet.of(FULFILLED, CANCELLED, ENTERED_IN_ERROR);
            default -> EnumSet.noneOf(AppointmentStatus.class);
        };
    }

    public boolean can(AppointmentStatus to) {
        return next().contains(to);
    }
}
