package org.carequay.patient.model.match;

import org.carequay.patient.MatchAgreement;
import org.carequay.patient.MatchEvidence;
import org.carequay.patient.MatchField;

/** Compares addresses: the two that agree best, part by part. People move, so a different one says little. */
final class Places {
    private static final double ALIKE = 0.88;
    private static final double MOST = 12;
    private static final double LEAST = -2;
    private static final double WHOLE = 9;
    private static final double PARTLY = 3;

    private Places() {}

    /** Null when one is unknown. */
    static MatchEvidence compare(Traits a, Traits b) {
        if (a.places().isEmpty() || b.places().isEmpty()) {
            return null;
        }
        double best = a.places().stream()
                .flatMapToDouble(one -> b.places().stream().mapToDouble(other -> weight(one, other)))
                .max()
                .orElse(LEAST);
        return new MatchEvidence(MatchField.ADDRESS, agreement(best), best);
    }

    private static MatchAgreement agreement(double weight) {
        if (weight >= WHOLE) {
            return MatchAgreement.SAME;
        }
        return weight >= PARTLY ? MatchAgreement.PART : MatchAgreement.DIFFERENT;
    }

    private static double weight(Place a, Place b) {
        double sum = part(a.number(), b.number(), 5, -1, 1)
                + part(a.street(), b.street(), 7, -1.5, ALIKE)
                + part(a.city(), b.city(), 3, -0.5, ALIKE)
                + part(a.postalCode(), b.postalCode(), 4, -1, 1);
        return Math.max(LEAST, Math.min(MOST, sum));
    }

    private static double part(String a, String b, double same, double different, double alike) {
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        if (a.equals(b)) {
            return same;
        }
        if (Likeness.oneSlip(a, b)) {
            return same / 2;
        }
        return alike < 1 && Likeness.jaroWinkler(a, b) >= alike ? same / 2 : different;
    }
}
