package org.carequay.ui.clinical;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.carequay.clinical.VitalKind;
import org.carequay.clinical.VitalReading;

/** Vital signs while they are written, each in the unit that is chosen for it. */
public class VitalsForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private final List<Field> fields = new ArrayList<>();

    /** One vital sign; {@code value} null when it was not measured. */
    public static class Field implements Serializable {
        private static final long serialVersionUID = 1L;
        private final VitalKind kind;
        private final List<String> units;
        private BigDecimal value;
        private String unit;

        Field(VitalKind kind, String... units) {
            this.kind = kind;
            this.units = List.of(units);
            this.unit = units[0];
        }

        public VitalKind getKind() {
            return kind;
        }

        public List<String> getUnits() {
            return units;
        }

        public BigDecimal getValue() {
            return value;
        }

        public void setValue(BigDecimal value) {
            this.value = value;
        }

        public String getUnit() {
            return unit;
        }

        public void setUnit(String unit) {
            this.unit = unit;
        }
    }

    VitalsForm() {
        fields.add(new Field(VitalKind.SYSTOLIC, VitalKind.SYSTOLIC.unit()));
        fields.add(new Field(VitalKind.DIASTOLIC, VitalKind.DIASTOLIC.unit()));
        fields.add(new Field(VitalKind.PULSE, VitalKind.PULSE.unit()));
        fields.add(new Field(VitalKind.RESPIRATION, VitalKind.RESPIRATION.unit()));
        fields.add(new Field(VitalKind.TEMPERATURE, "[degF]", "Cel"));
        fields.add(new Field(VitalKind.OXYGEN_SATURATION, VitalKind.OXYGEN_SATURATION.unit()));
        fields.add(new Field(VitalKind.HEIGHT, "[in_i]", "cm"));
        fields.add(new Field(VitalKind.WEIGHT, "[lb_av]", "kg"));
        fields.add(new Field(VitalKind.PAIN, VitalKind.PAIN.unit()));
    }

    List<VitalReading> readings() {
        return measured().stream()
                .map(field -> new VitalReading(field.kind, field.value, field.unit))
                .toList();
    }

    private List<Field> measured() {
        return fields.stream().filter(field -> field.value != null).toList();
    }

    /** The field of the page for a field of the service, such as {@code readings[0].value}. */
    String fieldOf(String name) {
        int end = name.indexOf(']');
        if (end < 0) {
            return "vital_SYSTOLIC";
        }
        return "vital_" + measured().get(Integer.parseInt(name.substring("readings[".length(), end))).kind;
    }

    public Field field(String kind) {
        return fields.stream()
                .filter(field -> field.kind.name().equals(kind))
                .findFirst()
                .orElseThrow();
    }
}
