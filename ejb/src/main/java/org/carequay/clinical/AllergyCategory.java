package org.carequay.clinical;

/** FHIR R4 AllergyIntolerance.category. */
public enum AllergyCategory {
    MEDICATION,
    FOOD,
    ENVIRONMENT,
    BIOLOGIC
}
