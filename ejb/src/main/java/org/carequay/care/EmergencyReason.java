package org.carequay.care;

/** Why somebody opens a record that is not theirs to see. */
public enum EmergencyReason {
    /** The patient is treated now and nobody of the care team is there. */
    EMERGENCY_CARE,
    /** For somebody of the care team who is away. */
    COVERING,
    PATIENT_REQUEST,
    /** Harm to the patient or others has to be kept off. */
    SAFETY,
    OTHER
}
