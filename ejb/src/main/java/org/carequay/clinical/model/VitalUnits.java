package org.carequay.clinical.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.carequay.clinical.VitalKind;

/**
 * The units in which vital signs are typed, in UCUM, and how they become the canonical one. The factors are exact: the international inch and
 * pound of 1959, and the definition of the degree Fahrenheit.
 */
public final class VitalUnits {
    private static final int DIGITS = 2;
    private static final BigDecimal CM_OF_INCH = new BigDecimal("2.54");
    private static final BigDecimal KG_OF_POUND = new BigDecimal("0.45359237");
    private static final BigDecimal FREEZING = new BigDecimal("32");
    private static final BigDecimal NINE_FIFTHS = new BigDecimal("1.8");

    private VitalUnits() {}

    /** Units of that kind, the one used in the United States first. */
    public static List<String> of(VitalKind kind) {
        return switch (kind) {
            case TEMPERATURE -> List.of("[degF]", "Cel");
            case HEIGHT -> List.of("[in_i]", "cm");
            case WEIGHT -> List.of("[lb_av]", "kg");
            default -> List.of(kind.unit());
        };
    }

    /** The value in the canonical unit of its kind, to two digits. */
    public static BigDecimal canonical(BigDecimal value, String unit) {
        BigDecimal converted =
                switch (unit) {
                    case "[in_i]" -> value.multiply(CM_OF_INCH);
                    case "[lb_av]" -> value.multiply(KG_OF_POUND);
                    case "[degF]" -> value.subtract(FREEZING).divide(NINE_FIFTHS, DIGITS, RoundingMode.HALF_UP);
                    default -> value;
                };
        return converted.setScale(DIGITS, RoundingMode.HALF_UP);
    }

    /** Kilograms by the square of metres, to one digit. */
    public static BigDecimal bmi(BigDecimal centimetres, BigDecimal kilograms) {
        BigDecimal metres = centimetres.movePointLeft(DIGITS);
        return kilograms.divide(metres.multiply(metres), 1, RoundingMode.HALF_UP);
    }
}
