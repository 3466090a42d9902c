package org.carequay.report;

import java.util.Arrays;
import java.util.Optional;

/** What a text may take from the record: <code>{{patient.name}}</code>. */
public enum MergeField {
    PATIENT_NAME("patient.name"),
    PATIENT_BIRTH_DATE("patient.birthDate"),
    PATIENT_AGE("patient.age"),
    PATIENT_GENDER("patient.gender"),
    PATIENT_MRN("patient.mrn"),
    CASE_NUMBER("case.number"),
    CASE_DATE_OF_LOSS("case.dateOfLoss"),
    CASE_ACCIDENT("case.accident"),
    CASE_ATTORNEY("case.attorney"),
    CASE_FIRM("case.firm"),
    VISIT_DATE("visit.date"),
    VISIT_PROVIDER("visit.provider"),
    VISIT_COUNT("visit.count"),
    CLINIC_NAME("clinic.name"),
    REPORT_DATE("report.date");

    private final String code;

    MergeField(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<MergeField> of(String code) {
        return Arrays.stream(values()).filter(field -> field.code.equals(code)).findFirst();
    }
}
