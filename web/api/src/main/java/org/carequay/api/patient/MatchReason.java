package org.carequay.api.patient;

import java.util.Locale;
import org.carequay.patient.MatchEvidence;

/** What one field says: {@code agreement} such as {@code same, one-slip, different}; {@code weight} in bits, negative speaks against. */
public record MatchReason(String field, String agreement, double weight) {
    private static final double HUNDREDTHS = 100;

    static MatchReason of(MatchEvidence evidence) {
        String agreement = evidence.agreement().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new MatchReason(
                evidence.field().code(), agreement, Math.round(evidence.weight() * HUNDREDTHS) / HUNDREDTHS);
    }
}
