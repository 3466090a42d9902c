package org.carequay.claim.model;

import java.time.LocalDate;
import java.util.List;
import org.carequay.shared.Money;

/**
 * A claim of an advice (CLP).
 *
 * @param segment where it stands in the file
 * @param reference the clinic's number of the claim
 * @param payerControl the insurer's number; null when not given
 * @param family null when the patient is not named; so is {@code given}
 * @param serviceFrom null when not told
 */
public record AdvisedClaim(
        int segment,
        String reference,
        String status,
        Money charged,
        Money paid,
        String payerControl,
        String family,
        String given,
        LocalDate serviceFrom,
        List<AdvisedAdjustment> adjustments,
        List<AdvisedService> services) {
    private static final String REVERSAL = "22";
    /** Denied, not this insurer's, predetermination: nothing is paid. */
    private static final List<String> NOTHING = List.of("4", "23", "25");

    public AdvisedClaim {
        adjustments = List.copyOf(adjustments);
        services = List.copyOf(services);
    }

    /** It takes an earlier payment back. */
    public boolean reversal() {
        return REVERSAL.equals(status);
    }

    /** A payment of zero is a denial and gives nothing up, unless the insurer says that a share is the patient's. */
    public boolean denial() {
        return NOTHING.contains(status)
                || !reversal()
                        && paid.isZero()
                        && !AdjustmentPolicy.patientShare(adjustments).isPositive();
    }

    /** @return the patient as the insurer names them, or null */
    public String patientName() {
        if (family == null) {
            return null;
        }
        return given == null ? family : given + " " + family;
    }
}
