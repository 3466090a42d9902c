package org.carequay.patient.model.match;

import static org.carequay.patient.MatchAgreement.DIFFERENT;
import static org.carequay.patient.MatchAgreement.DISTANT;
import static org.carequay.patient.MatchAgreement.INITIAL;
import static org.carequay.patient.MatchAgreement.OTHER_MIDDLE;
import static org.carequay.patient.MatchAgreement.PART;
import static org.carequay.patient.MatchAgreement.SAME;
import static org.carequay.patient.MatchAgreement.VARIANT;

import java.util.List;
import org.carequay.patient.MatchAgreement;

/**
 * Compares given names. Two names that people are given are two names however alike they are spelled (Maria and Mario,
 * Eric and Erin): only a word that is no known name can be a misspelling. That keeps twins apart.
 */
final class GivenNames {
    private GivenNames() {}

    static MatchAgreement compare(List<String> a, List<String> b) {
        String firstA = a.get(0);
        String firstB = b.get(0);
        if (firstA.equals(firstB)) {
            return otherMiddle(a, b) ? OTHER_MIDDLE : SAME;
        }
        if (NameLore.formsOfOneName(firstA, firstB)) {
            return VARIANT;
        }
        if (Math.min(firstA.length(), firstB.length()) == 1) {
            return firstA.charAt(0) == firstB.charAt(0) ? INITIAL : DIFFERENT;
        }
        if (a.contains(firstB) || b.contains(firstA)) {
            return PART;
        }
        MatchAgreement spelling = misspelled(firstA, firstB);
        return spelling == DIFFERENT && a.size() != b.size() ? joined(a, b) : spelling;
    }

    /** A blank too much: Mary Ann and Maryann. */
    private static MatchAgreement joined(List<String> a, List<String> b) {
        MatchAgreement spelling = Names.spelling(String.join("", a), String.join("", b));
        return spelling == SAME ? VARIANT : spelling == MatchAgreement.ONE_SLIP ? spelling : DIFFERENT;
    }

    private static MatchAgreement misspelled(String a, String b) {
        boolean knownA = NameLore.isGivenName(a);
        boolean knownB = NameLore.isGivenName(b);
        MatchAgreement spelling = Names.spelling(a, b);
        if (knownA && knownB) {
            return DIFFERENT;
        }
        boolean twoUnknown = !knownA && !knownB;
        boolean otherBeginning = a.charAt(0) != b.charAt(0);
        return twoUnknown && (otherBeginning || spelling == DISTANT) ? DIFFERENT : spelling;
    }

    /** Both have a second name, and these are two: twins are often Maria Ana and Maria Eva. */
    private static boolean otherMiddle(List<String> a, List<String> b) {
        if (a.size() < 2 || b.size() < 2) {
            return false;
        }
        List<String> restA = a.subList(1, a.size());
        List<String> restB = b.subList(1, b.size());
        return compare(restA, restB) == DIFFERENT;
    }
}
