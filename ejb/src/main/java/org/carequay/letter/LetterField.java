package org.carequay.letter;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a text may take from the record: <code>{{patient.name}}</code>. */
public enum LetterField {
    PATIENT_NAME("patient.name", "Jordan Sample"),
    PATIENT_BIRTH_DATE("patient.birthDate", "02/28/1980"),
    PATIENT_MRN("patient.mrn", "0000000"),
    PATIENT_ADDRESS("patient.address", "1 Example St, Sampletown, NY 10001"),
    CASE_NUMBER("case.number", "PI-2026-00000"),
    CASE_DATE_OF_LOSS("case.dateOfLoss", "03/05/2026"),
    CASE_STATE("case.state", "NY"),
    CASE_CLAIM_NUMBER("case.claimNumber", "CLM-0000"),
    CASE_CARRIER("case.carrier", "Example Mutual"),
    ATTORNEY_NAME("attorney.name", "Alex Counsel"),
    ATTORNEY_FIRM("attorney.firm", "Example Law"),
    ATTORNEY_ADDRESS("attorney.address", "2 Example Ave, Sampletown, NY 10001"),
    APPOINTMENT_DATE("appointment.date", "11/30/2026"),
    APPOINTMENT_PROVIDER("appointment.provider", "Dr. Sample"),
    APPOINTMENT_TYPE("appointment.type", "Initial exam"),
    CLINIC_NAME("clinic.name", ""),
    CLINIC_ADDRESS("clinic.address", ""),
    CLINIC_PHONE("clinic.phone", ""),
    CLINIC_TAX_ID("clinic.taxId", ""),
    LETTER_DATE("letter.date", "11/30/2026");

    private static final Set<LetterField> OF_A_VISIT =
            EnumSet.of(APPOINTMENT_DATE, APPOINTMENT_PROVIDER, APPOINTMENT_TYPE);
    private final String code;
    private final String sample;

    LetterField(String code, String sample) {
        this.code = code;
        this.sample = sample;
    }

    public String code() {
        return code;
    }

    /** What stands in its place in a preview for nobody; the clinic's own fields have none. */
    public String sample() {
        return sample;
    }

    /** The catalogue of a kind: a letter of protection is about a case, not about one visit. */
    public static List<LetterField> of(LetterKind kind) {
        return Arrays.stream(values())
                .filter(field -> kind != LetterKind.LETTER_OF_PROTECTION || !OF_A_VISIT.contains(field))
                .toList();
    }

    public static Optional<LetterField> of(LetterKind kind, String code) {
        return of(kind).stream().filter(field -> field.code.equals(code)).findFirst();
    }
}
