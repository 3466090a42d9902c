package org.carequay.claim.model;

import java.util.List;
import java.util.Set;
import org.carequay.shared.Money;

/**
 * What an adjustment means for what is owed. A contractual obligation (group CO) gives something up only for the reasons that
 * name a price agreed before: reason codes of X12 list 139. All else that is not the patient's (PR) stays owed until somebody
 * has followed it up: a missing paper is no discount.
 */
public final class AdjustmentPolicy {
    /** 45 fee schedule, 44 prompt pay, 59 multiple procedures, 131 negotiated, 161 performance, 253 sequestration. */
    private static final Set<String> AGREED_PRICE = Set.of("44", "45", "59", "131", "161", "253");

    private AdjustmentPolicy() {}

    /** What becomes of an adjustment. */
    public enum Treatment {
        CONTRACTUAL,
        PATIENT,
        OPEN
    }

    public static Treatment of(AdvisedAdjustment adjustment) {
        if (adjustment.group().equals("PR")) {
            return Treatment.PATIENT;
        }
        boolean agreed = adjustment.group().equals("CO") && AGREED_PRICE.contains(adjustment.reason());
        return agreed ? Treatment.CONTRACTUAL : Treatment.OPEN;
    }

    public static Money contractual(List<AdvisedAdjustment> adjustments) {
        return sum(adjustments, Treatment.CONTRACTUAL);
    }

    public static Money patientShare(List<AdvisedAdjustment> adjustments) {
        return sum(adjustments, Treatment.PATIENT);
    }

    private static Money sum(List<AdvisedAdjustment> adjustments, Treatment treatment) {
        return Money.sum(adjustments.stream()
                .filter(adjustment -> of(adjustment) == treatment)
                .map(AdvisedAdjustment::amount)
                .toList());
    }
}
