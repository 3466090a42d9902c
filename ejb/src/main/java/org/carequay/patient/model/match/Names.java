package org.carequay.patient.model.match;

import static org.carequay.patient.MatchAgreement.DIFFERENT;
import static org.carequay.patient.MatchAgreement.DISTANT;
import static org.carequay.patient.MatchAgreement.ONE_SLIP;
import static org.carequay.patient.MatchAgreement.PART;
import static org.carequay.patient.MatchAgreement.SAME;
import static org.carequay.patient.MatchAgreement.SIMILAR;
import static org.carequay.patient.MatchAgreement.SWAPPED;

import java.util.ArrayList;
import java.util.List;
import org.carequay.patient.MatchAgreement;
import org.carequay.patient.MatchEvidence;
import org.carequay.patient.MatchField;

/** Compares family and given names, also exchanged. */
final class Names {
    /** Shorter names differ by one letter between different people ("Bo", "Jo"). */
    private static final int MIN_SLIP = 3;

    private static final double ALIKE = 0.86;
    private static final double SOMEWHAT = 0.75;

    private Names() {}

    static List<MatchEvidence> compare(Traits a, Traits b) {
        List<MatchEvidence> straight = new ArrayList<>();
        if (!a.family().isEmpty() && !b.family().isEmpty()) {
            straight.add(family(a, b));
        }
        if (!a.given().isEmpty() && !b.given().isEmpty()) {
            straight.add(given(a, b));
        }
        List<MatchEvidence> crossed = crossed(a, b);
        return !crossed.isEmpty() && sum(crossed) > sum(straight) ? crossed : straight;
    }

    private static double sum(List<MatchEvidence> evidence) {
        return evidence.stream().mapToDouble(MatchEvidence::weight).sum();
    }

    private static MatchEvidence family(Traits a, Traits b) {
        String nameA = a.familyName();
        String nameB = b.familyName();
        double same = Math.min(Weights.sameFamily(nameA), Weights.sameFamily(nameB));
        MatchAgreement spelling = spelling(nameA, nameB);
        double part = spelling == SAME ? 0 : sameWord(a.family(), b.family());
        if (part > 0) {
            return new MatchEvidence(MatchField.FAMILY, PART, Math.min(part, same) - Weights.PART_OF_NAME);
        }
        return new MatchEvidence(
                MatchField.FAMILY, spelling, spelling == SAME ? same : Weights.likeFamily(spelling, same));
    }

    /** What the rarest word weighs that both family names have; 0 without one. */
    private static double sameWord(List<String> a, List<String> b) {
        return a.stream()
                .filter(b::contains)
                .filter(word -> word.length() > 2)
                .mapToDouble(Weights::sameFamily)
                .max()
                .orElse(0);
    }

    private static MatchEvidence given(Traits a, Traits b) {
        double same = Math.min(Weights.sameGiven(a.firstName()), Weights.sameGiven(b.firstName()));
        MatchAgreement agreement = GivenNames.compare(a.given(), b.given());
        double weight =
                switch (agreement) {
                    case SAME -> same;
                    case OTHER_MIDDLE -> same - Weights.OTHER_MIDDLE_NAME;
                    default -> Weights.likeGiven(agreement, same);
                };
        return new MatchEvidence(MatchField.GIVEN, agreement, weight);
    }

    /** The family name of each is the given name of the other; one of the two may be unknown. Empty when not. */
    private static List<MatchEvidence> crossed(Traits a, Traits b) {
        double there = crossed(a.familyName(), b.firstName());
        double back = crossed(b.familyName(), a.firstName());
        if (Math.min(there, back) < 0 || there + back <= Weights.EXCHANGED) {
            return List.of();
        }
        double half = (there + back - Weights.EXCHANGED) / 2;
        return List.of(
                new MatchEvidence(MatchField.FAMILY, SWAPPED, half),
                new MatchEvidence(MatchField.GIVEN, SWAPPED, half));
    }

    private static double crossed(String family, String given) {
        if (family.isEmpty() || given.isEmpty()) {
            return 0;
        }
        double same = Math.min(
                Math.min(Weights.sameFamily(family), Weights.sameGiven(family)),
                Math.min(Weights.sameFamily(given), Weights.sameGiven(given)));
        MatchAgreement spelling = spelling(family, given);
        return spelling == SAME ? same : Weights.likeGiven(spelling, same);
    }

    /** How two words are alike: {@code SAME, ONE_SLIP, SIMILAR, DISTANT} or {@code DIFFERENT}. */
    static MatchAgreement spelling(String a, String b) {
        if (a.equals(b)) {
            return SAME;
        }
        if (Math.min(a.length(), b.length()) >= MIN_SLIP && Likeness.oneSlip(a, b)) {
            return ONE_SLIP;
        }
        double alike = Likeness.jaroWinkler(a, b);
        if (alike >= ALIKE) {
            return SIMILAR;
        }
        return alike >= SOMEWHAT ? DISTANT : DIFFERENT;
    }
}
