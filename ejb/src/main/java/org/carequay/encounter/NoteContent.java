package org.carequay.encounter;

import java.io.Serializable;
import java.util.List;

/** A SOAP note with its codes. Pointers count diagnoses from 1. */
public record NoteContent(
        String subjective,
        String objective,
        String assessment,
        String plan,
        List<Diagnosis> diagnoses,
        List<Charge> charges)
        implements Serializable {
    public NoteContent {
        diagnoses = diagnoses == null ? List.of() : List.copyOf(diagnoses);
        charges = charges == null ? List.of() : List.copyOf(charges);
    }

    /** An ICD-10-CM code; {@code description} is filled when read. */
    public record Diagnosis(String code, String description, Causation causation) implements Serializable {}

    /** A CPT or HCPCS code with units and the diagnoses it is for. */
    public record Charge(String code, int units, List<Integer> diagnosisPointers) implements Serializable {
        public Charge {
            diagnosisPointers = diagnosisPointers == null ? List.of() : List.copyOf(diagnosisPointers);
        }
    }
}
