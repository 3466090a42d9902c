package org.carequay.clinical.model;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.carequay.clinical.VitalKind;
import org.carequay.clinical.VitalReading;
import org.carequay.shared.InvalidInput;

/** What may be recorded as vital signs. Fields are named as {@code readings[0].value}. */
public final class VitalRules {
    private static final int MOST = 40;
    private static final int MOST_DIGITS = 2;
    private static final int MOST_BEFORE_POINT = 5;

    private VitalRules() {}

    /** @throws InvalidInput with everything that is wrong */
    public static void check(List<VitalReading> readings) {
        InvalidInput.Check check = new InvalidInput.Check().required("readings", readings);
        check.that(readings.size() <= MOST, "readings", "too-many");
        Set<VitalKind> seen = new HashSet<>();
        Map<VitalKind, BigDecimal> values = new EnumMap<>(VitalKind.class);
        for (int i = 0; i < readings.size(); i++) {
            VitalReading reading = readings.get(i);
            String field = "readings[" + i + "].";
            check.required(field + "kind", reading.kind()).required(field + "value", reading.value());
            if (reading.kind() != null && reading.value() != null) {
                one(check, field, reading);
                check.that(seen.add(reading.kind()), field + "kind", "twice");
                values.put(reading.kind(), reading.value());
                if (reading.kind() == VitalKind.DIASTOLIC || reading.kind() == VitalKind.SYSTOLIC) {
                    check.that(below(values), field + "value", "not-below-systolic");
                }
            }
        }
        check.done();
    }

    private static void one(InvalidInput.Check check, String field, VitalReading reading) {
        String unit = unit(reading);
        boolean known = VitalUnits.of(reading.kind()).contains(unit);
        check.that(reading.kind() != VitalKind.BMI, field + "kind", "worked-out");
        check.that(known, field + "unit", "unknown-unit");
        BigDecimal value = reading.value();
        boolean written = value.stripTrailingZeros().scale() <= MOST_DIGITS
                && value.precision() - (long) value.scale() <= MOST_BEFORE_POINT;
        check.that(
                written && (!known || VitalRanges.plausible(reading.kind(), VitalUnits.canonical(value, unit))),
                field + "value",
                "implausible-" + reading.kind().name().toLowerCase(Locale.ROOT));
    }

    private static boolean below(Map<VitalKind, BigDecimal> values) {
        BigDecimal high = values.get(VitalKind.SYSTOLIC);
        BigDecimal low = values.get(VitalKind.DIASTOLIC);
        return high == null || low == null || low.compareTo(high) < 0;
    }

    /** The unit of a reading; the canonical one when none is said. */
    public static String unit(VitalReading reading) {
        return reading.unit() == null ? reading.kind().unit() : reading.unit();
    }
}
