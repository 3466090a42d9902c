package org.carequay.clinical;

/** FHIR R4 AllergyIntolerance.criticality: what the next reaction may be like. */
public enum Criticality {
    LOW,
    HIGH,
    UNABLE_TO_ASSESS
}
