package org.carequay.clinical;

/** An allergy or intolerance of a patient, in words. */
public record AllergyDetails(
        String substance, AllergyCategory category, Criticality criticality, String reaction, ClinicalStatus status) {}
