package org.carequay.patient.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * When two records are likely the same person. An equal identifier is enough; a name needs a birth date, phone or e-mail
 * beside it. Families share phones and e-mails, and twins their birth date: without an identifier or the name, no match.
 */
public final class DuplicatePolicy {
    private static final int IDENTIFIER = 70;
    private static final int NAME = 50;
    private static final int SIMILAR_NAME = 35;
    private static final int BIRTH_DATE = 35;
    private static final int CONTACT = 15;
    private static final int MAX = 100;
    /** Shorter names differ by one letter between different people ("Jan", "Jon"). */
    private static final int MIN_SIMILAR = 5;

    private DuplicatePolicy() {}

    /** What is compared; everything in its normal form, unknown is empty or null. */
    public record Facts(
            List<String> family,
            List<String> given,
            LocalDate birthDate,
            Set<String> phones,
            Set<String> emails,
            Set<String> identifiers) {}

    /** @param score 1 to 100; 0 when the records are no match */
    public record Verdict(int score, List<String> reasons) {
        public boolean match() {
            return score > 0;
        }
    }

    public static Verdict compare(Facts a, Facts b) {
        List<String> reasons = new ArrayList<>();
        int name = nameScore(a, b);
        int score = name;
        if (name > 0) {
            reasons.add("name");
        }
        boolean birthDate = a.birthDate() != null && a.birthDate().equals(b.birthDate());
        score += add(birthDate, "birthDate", BIRTH_DATE, reasons);
        boolean phone = !Collections.disjoint(a.phones(), b.phones());
        score += add(phone, "phone", CONTACT, reasons);
        boolean email = !Collections.disjoint(a.emails(), b.emails());
        score += add(email, "email", CONTACT, reasons);
        boolean identifier = !Collections.disjoint(a.identifiers(), b.identifiers());
        score += add(identifier, "identifier", IDENTIFIER, reasons);
        boolean match = identifier || name > 0 && (birthDate || phone || email);
        return match ? new Verdict(Math.min(MAX, score), List.copyOf(reasons)) : new Verdict(0, List.of());
    }

    private static int add(boolean agrees, String reason, int score, List<String> reasons) {
        if (agrees) {
            reasons.add(reason);
        }
        return agrees ? score : 0;
    }

    /** Family and first given name equal, also swapped; or one letter apart in all. */
    private static int nameScore(Facts a, Facts b) {
        if (a.family().isEmpty()
                || a.given().isEmpty()
                || b.family().isEmpty()
                || b.given().isEmpty()) {
            return 0;
        }
        String familyA = String.join("", a.family());
        String familyB = String.join("", b.family());
        String givenA = a.given().get(0);
        String givenB = b.given().get(0);
        boolean same = familyA.equals(familyB) && givenA.equals(givenB);
        boolean swapped = familyA.equals(givenB) && givenA.equals(familyB);
        if (same || swapped) {
            return NAME;
        }
        boolean similar = familyA.equals(familyB) && similar(givenA, givenB)
                || givenA.equals(givenB) && similar(familyA, familyB);
        return similar ? SIMILAR_NAME : 0;
    }

    /** One letter replaced, missing, too much, or two neighbours exchanged. */
    static boolean similar(String a, String b) {
        if (Math.min(a.length(), b.length()) < MIN_SIMILAR || Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int start = 0;
        while (start < Math.min(a.length(), b.length()) && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < Math.min(a.length(), b.length()) - start
                && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
            end++;
        }
        String restA = a.substring(start, a.length() - end);
        String restB = b.substring(start, b.length() - end);
        boolean exchanged = restA.length() == 2
                && restB.length() == 2
                && restA.charAt(0) == restB.charAt(1)
                && restA.charAt(1) == restB.charAt(0);
        return exchanged || restA.length() <= 1 && restB.length() <= 1;
    }
}
