package org.carequay.clinical;

/** FHIR R4 Condition.clinicalStatus and AllergyIntolerance.clinicalStatus, as far as clinics use them. */
public enum ClinicalStatus {
    ACTIVE,
    INACTIVE,
    RESOLVED
}
