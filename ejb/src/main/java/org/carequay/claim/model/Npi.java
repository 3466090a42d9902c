package org.carequay.claim.model;

/** National provider identifiers: ten digits, the last of which checks the others (Luhn, as if 80840 stood before them). */
public final class Npi {
    private static final int PREFIX = 24;
    private static final int LENGTH = 10;

    private Npi() {}

    public static boolean valid(String text) {
        if (text == null || !text.matches("[12][0-9]{9}")) {
            return false;
        }
        int sum = PREFIX;
        for (int i = 0; i < LENGTH; i++) {
            int digit = text.charAt(i) - '0';
            boolean doubled = i % 2 == 0;
            int value = doubled ? digit * 2 : digit;
            sum += value > 9 ? value - 9 : value;
        }
        return sum % 10 == 0;
    }
}
