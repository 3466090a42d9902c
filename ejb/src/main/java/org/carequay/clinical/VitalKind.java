package org.carequay.clinical;

/** A vital sign, with its code in LOINC and the UCUM unit in which values are compared. */
public enum VitalKind {
    SYSTOLIC("8480-6", "mm[Hg]"),
    DIASTOLIC("8462-4", "mm[Hg]"),
    PULSE("8867-4", "/min"),
    RESPIRATION("9279-1", "/min"),
    TEMPERATURE("8310-5", "Cel"),
    OXYGEN_SATURATION("59408-5", "%"),
    HEIGHT("8302-2", "cm"),
    WEIGHT("29463-7", "kg"),
    /** Worked out from height and weight, never typed. */
    BMI("39156-5", "kg/m2"),
    /** Reported by the patient, 0 to 10. */
    PAIN("72514-3", "{score}");

    private final String loinc;
    private final String unit;

    VitalKind(String loinc, String unit) {
        this.loinc = loinc;
        this.unit = unit;
    }

    public String loinc() {
        return loinc;
    }

    /** The canonical unit. */
    public String unit() {
        return unit;
    }
}
