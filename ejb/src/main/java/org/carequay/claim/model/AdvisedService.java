package org.carequay.claim.model;

import java.util.List;
import org.carequay.shared.Money;

/**
 * A service of a claim (SVC).
 *
 * @param segment where it stands in the file
 * @param code with its first modifier
 * @param procedure its code and then its modifiers
 * @param units that were paid; null when not told
 * @param lineReference the clinic's number of the line (REF 6R); null when the insurer did not give it back
 * @param adjustments why less was paid for it; among those of the claim, too
 */
public record AdvisedService(
        int segment,
        String code,
        List<String> procedure,
        Money charged,
        Money paid,
        String units,
        String lineReference,
        List<AdvisedAdjustment> adjustments) {
    public AdvisedService {
        procedure = List.copyOf(procedure);
        adjustments = List.copyOf(adjustments);
    }

    /** Whether what was paid and what was not come to what was charged. */
    boolean balanced() {
        return Money.sum(adjustments.stream().map(AdvisedAdjustment::amount).toList())
                .plus(paid)
                .equals(charged);
    }
}
