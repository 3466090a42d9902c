package org.carequay.clinical;

/** How a value stands to the reference range of adults; NONE where there is no range or the patient is no adult. */
public enum VitalFlag {
    NORMAL,
    LOW,
    HIGH,
    NONE
}
