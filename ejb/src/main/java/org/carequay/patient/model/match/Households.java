package org.carequay.patient.model.match;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.carequay.patient.MatchAgreement;
import org.carequay.patient.MatchEvidence;
import org.carequay.patient.MatchField;

/**
 * What makes two people of one household two, however much they share. Families share phone, e-mail and address; twins
 * the birth date too; father and son the whole name.
 */
final class Households {
    /** What speaks for one person must be more than the birth date or the family name alone. */
    private static final double PERSONAL = 5;

    private static final Set<MatchAgreement> LIKE =
            EnumSet.of(MatchAgreement.SIMILAR, MatchAgreement.DISTANT, MatchAgreement.ONE_SLIP, MatchAgreement.INITIAL);

    private Households() {}

    static boolean twoPeople(Traits a, Traits b, List<MatchEvidence> evidence, double personal) {
        return personal < PERSONAL
                || is(evidence, MatchField.GIVEN, MatchAgreement.DIFFERENT)
                || is(evidence, MatchField.GIVEN, MatchAgreement.OTHER_MIDDLE)
                || is(evidence, MatchField.GIVEN, MatchAgreement.DISTANT) && sharing(evidence)
                || brotherAndSister(evidence)
                || parentAndChild(a, b, evidence);
    }

    private static boolean sharing(List<MatchEvidence> evidence) {
        return evidence.stream().anyMatch(found -> found.field().shared() && found.speaksFor());
    }

    /** Twins with names that are alike, such as Mario and Maria. */
    private static boolean brotherAndSister(List<MatchEvidence> evidence) {
        return is(evidence, MatchField.GENDER, MatchAgreement.DIFFERENT)
                && evidence.stream()
                        .anyMatch(found -> found.field() == MatchField.GIVEN && LIKE.contains(found.agreement()));
    }

    private static boolean parentAndChild(Traits a, Traits b, List<MatchEvidence> evidence) {
        boolean otherSuffix = is(evidence, MatchField.SUFFIX, MatchAgreement.DIFFERENT);
        boolean sameDate = is(evidence, MatchField.BIRTH_DATE, MatchAgreement.SAME);
        boolean otherDate = is(evidence, MatchField.BIRTH_DATE, MatchAgreement.DIFFERENT)
                || is(evidence, MatchField.BIRTH_DATE, MatchAgreement.OTHER_YEAR);
        return otherSuffix && !sameDate || otherDate && BirthDates.generationsApart(a, b);
    }

    private static boolean is(List<MatchEvidence> evidence, MatchField field, MatchAgreement agreement) {
        return agreement(evidence, field) == agreement;
    }

    /** Null when the field says nothing. */
    static MatchAgreement agreement(List<MatchEvidence> evidence, MatchField field) {
        return evidence.stream()
                .filter(found -> found.field() == field)
                .map(MatchEvidence::agreement)
                .findFirst()
                .orElse(null);
    }
}
