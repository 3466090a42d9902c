package org.carequay.clinical.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import org.carequay.clinical.VitalFlag;
import org.carequay.clinical.VitalKind;
import org.carequay.clinical.VitalReading;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VitalSignsTest {
    @ParameterizedTest
    @CsvSource({
        "98.6, [degF], 37.00",
        "32, [degF], 0.00",
        "37.2, Cel, 37.20",
        "70, [in_i], 177.80",
        "180, cm, 180.00",
        "150, [lb_av], 68.04",
        "1, [lb_av], 0.45"
    })
    void valuesBecomeCanonical(BigDecimal value, String unit, BigDecimal canonical) {
        assertThat(VitalUnits.canonical(value, unit)).isEqualTo(canonical);
    }

    /** CDC, "Calculating BMI using the metric system": 68 kg and 165 cm are 24.98. */
    @Test
    void bodyMassIndexIsWeightByHeightSquared() {
        assertThat(VitalUnits.bmi(new BigDecimal("165"), new BigDecimal("68"))).isEqualTo(new BigDecimal("25.0"));
    }

    @ParameterizedTest
    @CsvSource({
        "SYSTOLIC, 119, NORMAL",
        "SYSTOLIC, 120, HIGH",
        "SYSTOLIC, 89, LOW",
        "DIASTOLIC, 80, HIGH",
        "PULSE, 60, NORMAL",
        "PULSE, 59, LOW",
        "RESPIRATION, 21, HIGH",
        "TEMPERATURE, 37.3, HIGH",
        "OXYGEN_SATURATION, 94, LOW",
        "BMI, 25.0, HIGH",
        "WEIGHT, 300, NONE",
        "PAIN, 10, NONE"
    })
    void adultsHaveReferenceRanges(VitalKind kind, BigDecimal value, VitalFlag flag) {
        assertThat(VitalRanges.flag(kind, value, true)).isEqualTo(flag);
        assertThat(VitalRanges.flag(kind, value, false)).isEqualTo(VitalFlag.NONE);
    }

    @Test
    void everyKindHasLimitsAndUnitsWithTheCanonicalOneAmongThem() {
        for (VitalKind kind : VitalKind.values()) {
            assertThat(VitalRanges.plausible(kind, new BigDecimal("-1")))
                    .as(kind.name())
                    .isFalse();
            assertThat(VitalUnits.of(kind)).as(kind.name()).contains(kind.unit());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PULSE, 301, /min, implausible-pulse",
        "TEMPERATURE, 98.6, Cel, implausible-temperature",
        "TEMPERATURE, 37, [degF], implausible-temperature",
        "HEIGHT, 5, [in_i], implausible-height",
        "PAIN, 11, {score}, implausible-pain",
        "PAIN, 5.123, {score}, implausible-pain",
        "WEIGHT, 1e9, kg, implausible-weight",
        "WEIGHT, 70, stone, unknown-unit",
        "BMI, 25, kg/m2, worked-out"
    })
    void whatNobodyHasIsRefused(VitalKind kind, BigDecimal value, String unit, String code) {
        assertThat(violations(new VitalReading(kind, value, unit)))
                .extracting(Violation::code)
                .contains(code);
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        assertThat(violations(
                        new VitalReading(VitalKind.PULSE, null, null),
                        new VitalReading(null, BigDecimal.ONE, null),
                        new VitalReading(VitalKind.PAIN, BigDecimal.ONE, null),
                        new VitalReading(VitalKind.PAIN, BigDecimal.TEN, null)))
                .extracting(Violation::field)
                .containsExactly("readings[0].value", "readings[1].kind", "readings[3].kind");
        assertThat(violations()).extracting(Violation::field).containsExactly("readings");
    }

    @Test
    void theDiastolicPressureIsBelowTheSystolic() {
        assertThat(violations(
                        new VitalReading(VitalKind.SYSTOLIC, new BigDecimal("80"), null),
                        new VitalReading(VitalKind.DIASTOLIC, new BigDecimal("120"), null)))
                .extracting(Violation::code)
                .containsExactly("not-below-systolic");
    }

    private static List<Violation> violations(VitalReading... readings) {
        return catchThrowableOfType(InvalidInput.class, () -> VitalRules.check(List.of(readings)))
                .violations();
    }
}
