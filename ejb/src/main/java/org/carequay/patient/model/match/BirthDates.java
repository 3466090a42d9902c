package org.carequay.patient.model.match;

import java.time.LocalDate;
import org.carequay.patient.MatchAgreement;
import org.carequay.patient.MatchEvidence;
import org.carequay.patient.MatchField;

/** Compares birth dates. */
final class BirthDates {
    /** Parents and children of one name: more years apart than that. */
    private static final int GENERATION = 13;

    private static final int CLOSE_YEARS = 2;
    private static final int ROUND_YEARS = 10;

    private BirthDates() {}

    /** Null when one is unknown. */
    static MatchEvidence compare(Traits a, Traits b) {
        if (a.birthDate() == null || b.birthDate() == null) {
            return null;
        }
        return a.birthDate().equals(b.birthDate()) || !(a.birthDateEstimated() || b.birthDateEstimated())
                ? exact(a.birthDate(), b.birthDate())
                : estimated(yearsApart(a, b));
    }

    private static MatchEvidence exact(LocalDate a, LocalDate b) {
        if (a.equals(b)) {
            return date(MatchAgreement.SAME, Weights.SAME_DATE);
        }
        boolean sameYear = a.getYear() == b.getYear();
        if (sameYear && a.getMonthValue() == b.getDayOfMonth() && a.getDayOfMonth() == b.getMonthValue()) {
            return date(MatchAgreement.DAY_AND_MONTH_SWAPPED, Weights.SWAPPED_DATE);
        }
        if (Likeness.oneSlip(digits(a), digits(b))) {
            return date(MatchAgreement.ONE_SLIP, Weights.DATE_SLIP);
        }
        if (a.getMonthValue() == b.getMonthValue() && a.getDayOfMonth() == b.getDayOfMonth()) {
            return date(MatchAgreement.OTHER_YEAR, Weights.OTHER_YEAR);
        }
        return sameYear
                ? date(MatchAgreement.SAME_YEAR, Weights.SAME_YEAR)
                : date(MatchAgreement.DIFFERENT, Weights.OTHER_DATE);
    }

    private static MatchEvidence estimated(int years) {
        if (years <= CLOSE_YEARS) {
            return date(MatchAgreement.SAME_YEAR, Weights.ESTIMATED[0]);
        }
        return date(MatchAgreement.DIFFERENT, Weights.ESTIMATED[years <= ROUND_YEARS ? 1 : 2]);
    }

    private static MatchEvidence date(MatchAgreement agreement, double weight) {
        return new MatchEvidence(MatchField.BIRTH_DATE, agreement, weight);
    }

    /** Whether one of them may be the other's parent. */
    static boolean generationsApart(Traits a, Traits b) {
        return a.birthDate() != null && b.birthDate() != null && yearsApart(a, b) > GENERATION;
    }

    private static int yearsApart(Traits a, Traits b) {
        return Math.abs(a.birthDate().getYear() - b.birthDate().getYear());
    }

    private static String digits(LocalDate date) {
        return date.toString().replace("-", "");
    }
}
