package org.carequay.clinical;

/** A list that is gone through with the patient. */
public enum ReviewPart {
    PROBLEMS,
    MEDICATIONS,
    ALLERGIES
}
