package org.carequay.patient.model.match;

/** How alike two words are. Symmetric. */
final class Likeness {
    private static final double PREFIX_GAIN = 0.1;
    private static final int PREFIX = 4;

    private Likeness() {}

    /**
     * Jaro's measure with Winkler's gain for a common beginning, 0 to 1 (W. E. Winkler, String Comparator Metrics and
     * Enhanced Decision Rules in the Fellegi-Sunter Model of Record Linkage, 1990).
     */
    static double jaroWinkler(String a, String b) {
        if (a.equals(b)) {
            return 1;
        }
        boolean inOrder = a.length() == b.length() ? a.compareTo(b) < 0 : a.length() < b.length();
        double jaro = inOrder ? jaro(a, b) : jaro(b, a);
        int prefix = 0;
        while (prefix < Math.min(PREFIX, Math.min(a.length(), b.length())) && a.charAt(prefix) == b.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * PREFIX_GAIN * (1 - jaro);
    }

    private static double jaro(String shorter, String longer) {
        int window = Math.max(0, longer.length() / 2 - 1);
        boolean[] taken = new boolean[longer.length()];
        StringBuilder common = new StringBuilder(shorter.length());
        for (int i = 0; i < shorter.length(); i++) {
            int last = Math.min(longer.length() - 1, i + window);
            for (int j = Math.max(0, i - window); j <= last; j++) {
                if (!taken[j] && shorter.charAt(i) == longer.charAt(j)) {
                    taken[j] = true;
                    common.append(shorter.charAt(i));
                    break;
                }
            }
        }
        int matches = common.length();
        if (matches == 0) {
            return 0;
        }
        int moved = 0;
        int next = 0;
        for (int j = 0; j < longer.length(); j++) {
            if (taken[j] && longer.charAt(j) != common.charAt(next++)) {
                moved++;
            }
        }
        double m = matches;
        return (m / shorter.length() + m / longer.length() + (m - moved / 2.0) / m) / 3;
    }

    /** Whether one letter is replaced, missing or too much, or two neighbours are exchanged; equal words are no slip. */
    static boolean oneSlip(String a, String b) {
        if (a.equals(b) || Math.abs(a.length() - b.length()) > 1) {
            return false;
        }
        int most = Math.min(a.length(), b.length());
        int start = 0;
        while (start < most && a.charAt(start) == b.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < most - start && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
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
