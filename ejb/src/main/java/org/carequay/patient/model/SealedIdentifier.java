package org.carequay.patient.model;

import org.carequay.patient.Identifier;

/**
 * An identifier as it is kept: a social security number only as cipher text and last four digits, everything else in the
 * clear; {@code blindIndex} finds equal ones without reading them.
 */
public record SealedIdentifier(
        String type, String system, String value, byte[] cipher, String lastFour, String blindIndex) {
    private static final String MASK = "***-**-";

    /** How a kept social security number is shown. */
    static String masked(String lastFour) {
        return MASK + lastFour;
    }

    /** Whether that is what {@link #masked} gave out: leave the kept one alone. */
    public static boolean isMasked(Identifier identifier) {
        return "SS".equals(identifier.type())
                && identifier.value() != null
                && identifier.value().matches("\\*{3}-\\*{2}-[0-9]{4}");
    }
}
