package org.carequay.patient.model.match;

import java.util.List;
import org.carequay.patient.DuplicateGrade;
import org.carequay.patient.MatchEvidence;

/**
 * The answer of a comparison.
 *
 * @param weight sum of the evidence in bits, a household's shared data counted with its limit
 * @param evidence field by field; a field that one of the records lacks says nothing and is not there
 */
public record Verdict(double weight, DuplicateGrade grade, List<MatchEvidence> evidence) {
    private static final int SHOWN = 50;

    public Verdict {
        evidence = List.copyOf(evidence);
    }

    /**
     * The probability, in percent, that both are one person, when of 2<sup>{@value Matcher#LIKELY}</sup> pairs about one is: 50 at
     * the weight from which pairs are shown, 99 some seven bits above it.
     */
    public int score() {
        double odds = Math.pow(2, weight - Matcher.LIKELY);
        int percent = (int) Math.round(100 * odds / (1 + odds));
        return match() ? Math.max(SHOWN, percent) : percent;
    }

    public boolean match() {
        return grade != DuplicateGrade.NONE;
    }
}
