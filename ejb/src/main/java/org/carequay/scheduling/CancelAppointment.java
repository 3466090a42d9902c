package org.carequay.scheduling;

import org.carequay.shared.InvalidInput;

/** Command: cancel. Party {@code PATIENT|PROVIDER|CLINIC|ATTORNEY}; the reason is required. */
public record CancelAppointment(Party party, String reason) {
    private static final int LONGEST_REASON = 500;

    public enum Party {
        PATIENT,
        PROVIDER,
        CLINIC,
        ATTORNEY
    }

    /** @throws InvalidInput without a party or a reason, or with a reason of more than 500 characters */
    public void check() {
        new InvalidInput.Check()
                .required("party", party)
                .required("reason", reason)
                .maxLength("reason", reason, LONGEST_REASON)
                .done();
    }
}
