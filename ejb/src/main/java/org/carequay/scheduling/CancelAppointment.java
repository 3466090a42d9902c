package org.carequay.scheduling;

/** Command: cancel. Party {@code PATIENT|PROVIDER|CLINIC|ATTORNEY}; the reason is required. */
public record CancelAppointment(Party party, String reason) {
    public enum Party {
        PATIENT,
        PROVIDER,
        CLINIC,
        ATTORNEY
    }
}
