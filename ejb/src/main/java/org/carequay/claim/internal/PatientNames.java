package org.carequay.claim.internal;

import java.text.Normalizer;
import java.util.Locale;

/** Whether two spellings of a family name can be one person's: without marks, case and what is no letter. */
final class PatientNames {
    private static final int ENOUGH = 3;

    private PatientNames() {}

    /** @param ours {@code family, given}; {@code theirs}: as an insurer writes it, perhaps cut off; null fits all */
    static boolean fit(String ours, String theirs) {
        if (theirs == null || plain(theirs).isEmpty()) {
            return true;
        }
        int comma = ours.indexOf(',');
        String mine = plain(comma < 0 ? ours : ours.substring(0, comma));
        String other = plain(theirs);
        boolean cut = Math.min(mine.length(), other.length()) >= ENOUGH;
        return mine.equals(other) || cut && (mine.startsWith(other) || other.startsWith(mine));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[^\\p{L}]", "")
                .toUpperCase(Locale.ROOT);
    }
}
