package org.carequay.clinical.model;

import java.math.BigDecimal;
import java.util.Map;
import org.carequay.clinical.VitalFlag;
import org.carequay.clinical.VitalKind;

/**
 * Reference ranges of adults at rest, in canonical units, and the limits beyond which a value is a slip of the pen.
 *
 * <p>Blood pressure: 2017 ACC/AHA guideline (normal below 120/80 mm Hg; low below 90/60, NHLBI). Pulse 60–100, respiration 12–20 a minute,
 * temperature 36.1–37.2 °C: MedlinePlus, "Vital signs" (NLM). Oxygen saturation from 95 %: MedlinePlus, "Pulse oximetry". BMI 18.5–24.9: CDC, adult
 * BMI categories. Of pain only none is normal. Height and weight have no range of their own. The limits are our own and wide: they lie
 * beyond what is on record for adults and children.
 */
public final class VitalRanges {
    private static final Map<VitalKind, Range> REFERENCE = Map.of(
            VitalKind.SYSTOLIC, range("90", "119"),
            VitalKind.DIASTOLIC, range("60", "79"),
            VitalKind.PULSE, range("60", "100"),
            VitalKind.RESPIRATION, range("12", "20"),
            VitalKind.TEMPERATURE, range("36.1", "37.2"),
            VitalKind.OXYGEN_SATURATION, range("95", "100"),
            VitalKind.BMI, range("18.5", "24.9"));
    private static final Map<VitalKind, Range> LIMITS = Map.of(
            VitalKind.SYSTOLIC, range("40", "300"),
            VitalKind.DIASTOLIC, range("20", "200"),
            VitalKind.PULSE, range("20", "300"),
            VitalKind.RESPIRATION, range("4", "80"),
            VitalKind.TEMPERATURE, range("25", "45"),
            VitalKind.OXYGEN_SATURATION, range("40", "100"),
            VitalKind.HEIGHT, range("30", "260"),
            VitalKind.WEIGHT, range("0.5", "600"),
            VitalKind.BMI, range("5", "250"),
            VitalKind.PAIN, range("0", "10"));

    private VitalRanges() {}

    private record Range(BigDecimal low, BigDecimal high) {
        private boolean holds(BigDecimal value) {
            return value.compareTo(low) >= 0 && value.compareTo(high) <= 0;
        }
    }

    private static Range range(String low, String high) {
        return new Range(new BigDecimal(low), new BigDecimal(high));
    }

    /** Whether a living person may have that value, in the canonical unit. */
    public static boolean plausible(VitalKind kind, BigDecimal canonical) {
        return LIMITS.get(kind).holds(canonical);
    }

    /** @param adult whether the patient was 18 or older on that day: other ranges are not known here */
    public static VitalFlag flag(VitalKind kind, BigDecimal canonical, boolean adult) {
        Range range = REFERENCE.get(kind);
        if (range == null || !adult) {
            return VitalFlag.NONE;
        }
        if (range.holds(canonical)) {
            return VitalFlag.NORMAL;
        }
        return canonical.compareTo(range.low()) < 0 ? VitalFlag.LOW : VitalFlag.HIGH;
    }

    /** The range as it is written, such as {@code 60–100}; empty when there is none. */
    public static String written(VitalKind kind) {
        Range range = REFERENCE.get(kind);
        return range == null
                ? ""
                : range.low().toPlainString() + "–" + range.high().toPlainString();
    }
}
