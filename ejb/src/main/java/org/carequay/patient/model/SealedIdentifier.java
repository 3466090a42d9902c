package org.carequay.patient.model;

import java.util.Objects;
import java.util.function.Function;
import org.carequay.patient.Identifier;

/**
 * An identifier as it is kept: only as cipher text, of a social security number the last four digits too; {@code blindIndex} finds
 * equal ones without reading them. {@code value} holds what was kept before numbers of documents were encrypted.
 */
public record SealedIdentifier(
        String type, String system, String value, byte[] cipher, String lastFour, String blindIndex) {
    public static final String SSN = "SS";
    private static final String MASK = "***-**-";

    /** How a kept one is shown: a social security number masked, everything else as {@code open} reads it. */
    public Identifier shown(Function<SealedIdentifier, String> open) {
        return new Identifier(type, system, lastFour == null ? open.apply(this) : MASK + lastFour);
    }

    /** Whether that is what was given out of a kept social security number: leave it alone. */
    boolean isMaskedAs(Identifier other) {
        return lastFour != null && type.equals(other.type()) && (MASK + lastFour).equals(other.value());
    }

    /** Whether that is what {@link #shown} gives out of a social security number. */
    public static boolean isMasked(Identifier identifier) {
        return SSN.equals(identifier.type())
                && identifier.value() != null
                && identifier.value().matches("\\*{3}-\\*{2}-[0-9]{4}");
    }

    /** Whether both are of one type and were given out by the same system; social security numbers all are. */
    public boolean isOf(Identifier other) {
        return type.equals(other.type()) && (SSN.equals(type) || Objects.equals(system, other.system()));
    }

    /** Whether both are one number, unless two systems are known to have given it out. */
    boolean sameNumber(SealedIdentifier other) {
        return blindIndex.equals(other.blindIndex)
                && (SSN.equals(type) || system == null || other.system == null || system.equals(other.system));
    }
}
