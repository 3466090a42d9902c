package org.carequay.patient.model.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.carequay.patient.DuplicateGrade;
import org.carequay.patient.MatchAgreement;
import org.carequay.patient.MatchEvidence;
import org.carequay.patient.MatchField;

/**
 * Whether two records are one person: the sum of the weights of the fields ({@link Weights}), and rules that no sum
 * overrules ({@link Households}). Symmetric.
 */
public final class Matcher {
    /** From this weight on a pair is shown. */
    public static final double LIKELY = 18;

    /** From this weight on, and with nothing against it, a pair is called certain. */
    public static final double CERTAIN = 34;

    /** Another number, when the same records would be judged otherwise: everything is compared again then. */
    public static final int VERSION = 2;

    private static final String SSN = "SS:";
    /** The type under which the last four digits of a social security number are compared. */
    public static final String LAST_FOUR = "SS4:";

    private Matcher() {}

    public static Verdict compare(Traits a, Traits b) {
        List<MatchEvidence> evidence = new ArrayList<>(Names.compare(a, b));
        add(evidence, suffix(a, b));
        add(evidence, BirthDates.compare(a, b));
        add(evidence, gender(a, b));
        add(evidence, identifier(a, b));
        add(evidence, sets(MatchField.PHONE, a.phones(), b.phones(), Weights.SAME_PHONE, Weights.OTHER_PHONE));
        add(evidence, sets(MatchField.EMAIL, a.emails(), b.emails(), Weights.SAME_EMAIL, Weights.OTHER_EMAIL));
        add(evidence, Places.compare(a, b));
        double personal = sum(evidence, false);
        double weight = personal + Math.min(Weights.HOUSEHOLD, sum(evidence, true));
        return new Verdict(weight, grade(a, b, evidence, personal, weight), evidence);
    }

    private static DuplicateGrade grade(
            Traits a, Traits b, List<MatchEvidence> evidence, double personal, double weight) {
        MatchAgreement identifier = Households.agreement(evidence, MatchField.IDENTIFIER);
        boolean same = identifier == MatchAgreement.SAME;
        boolean apart = identifier != MatchAgreement.PART && Households.twoPeople(a, b, evidence, personal);
        if (!same && (weight < LIKELY || apart)) {
            return DuplicateGrade.NONE;
        }
        boolean nothingAgainst =
                evidence.stream().noneMatch(found -> !found.field().shared() && !found.speaksFor());
        return weight >= CERTAIN && nothingAgainst ? DuplicateGrade.CERTAIN : DuplicateGrade.LIKELY;
    }

    private static double sum(List<MatchEvidence> evidence, boolean shared) {
        return evidence.stream()
                .filter(found -> found.field().shared() == shared)
                .mapToDouble(MatchEvidence::weight)
                .sum();
    }

    private static void add(List<MatchEvidence> evidence, MatchEvidence found) {
        if (found != null) {
            evidence.add(found);
        }
    }

    private static MatchEvidence suffix(Traits a, Traits b) {
        if (a.suffix().isEmpty() || b.suffix().isEmpty()) {
            return null;
        }
        return a.suffix().equals(b.suffix())
                ? new MatchEvidence(MatchField.SUFFIX, MatchAgreement.SAME, Weights.SAME_SUFFIX)
                : new MatchEvidence(MatchField.SUFFIX, MatchAgreement.DIFFERENT, Weights.OTHER_SUFFIX);
    }

    private static MatchEvidence gender(Traits a, Traits b) {
        if (a.gender() == null || b.gender() == null) {
            return null;
        }
        return a.gender() == b.gender()
                ? new MatchEvidence(MatchField.GENDER, MatchAgreement.SAME, Weights.SAME_GENDER)
                : new MatchEvidence(MatchField.GENDER, MatchAgreement.DIFFERENT, Weights.OTHER_GENDER);
    }

    private static MatchEvidence sets(MatchField field, Set<String> a, Set<String> b, double same, double different) {
        if (a.isEmpty() || b.isEmpty()) {
            return null;
        }
        return Collections.disjoint(a, b)
                ? new MatchEvidence(field, MatchAgreement.DIFFERENT, different)
                : new MatchEvidence(field, MatchAgreement.SAME, same);
    }

    /** Equal numbers of any type; different ones count when both have one of that type. */
    private static MatchEvidence identifier(Traits a, Traits b) {
        Set<String> same = new HashSet<>(a.identifiers());
        same.retainAll(b.identifiers());
        if (same.stream().anyMatch(identifier -> !identifier.startsWith(LAST_FOUR))) {
            return new MatchEvidence(MatchField.IDENTIFIER, MatchAgreement.SAME, Weights.SAME_IDENTIFIER);
        }
        if (!same.isEmpty()) {
            return new MatchEvidence(MatchField.IDENTIFIER, MatchAgreement.PART, Weights.SAME_LAST_FOUR);
        }
        Set<String> types = types(a);
        types.retainAll(types(b));
        if (types.isEmpty()) {
            return null;
        }
        double weight = types.contains(SSN) ? Weights.OTHER_SSN : Weights.OTHER_DOCUMENT;
        return new MatchEvidence(MatchField.IDENTIFIER, MatchAgreement.DIFFERENT, weight);
    }

    private static Set<String> types(Traits traits) {
        return traits.identifiers().stream()
                .map(identifier -> identifier.substring(0, identifier.indexOf(':') + 1))
                .collect(Collectors.toSet());
    }
}
