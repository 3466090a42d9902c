package org.carequay.encounter.model.icd10;

/**
 * How far a word is from another: the least number of letters to add, drop, replace or exchange with their neighbour
 * (optimal string alignment; Boytsov 2011, "Indexing methods for approximate dictionary searching", section 2.1).
 */
final class Spelling {
    private static final int SHORTEST = 4;
    private static final int LONG = 7;

    private Spelling() {}

    /** How many slips are taken for slips in a word of that length. */
    static int slips(int length) {
        if (length < SHORTEST) {
            return 0;
        }
        return length < LONG ? 1 : 2;
    }

    /** The distance, or {@code most + 1} when it is beyond {@code most}. */
    static int distance(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most) {
            return most + 1;
        }
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            if (fill(row, last, before, a, b, i) > most) {
                return most + 1;
            }
            int[] free = before;
            before = last;
            last = row;
            row = free;
        }
        return Math.min(last[b.length()], most + 1);
    }

    /** Fills a row of the table and answers with the least of it. */
    private static int fill(int[] row, int[] last, int[] before, String a, String b, int i) {
        row[0] = i;
        int least = i;
        for (int j = 1; j <= b.length(); j++) {
            int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
            int best = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + same);
            if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                best = Math.min(best, before[j - 2] + 1);
            }
            row[j] = best;
            least = Math.min(least, best);
        }
        return least;
    }
}
