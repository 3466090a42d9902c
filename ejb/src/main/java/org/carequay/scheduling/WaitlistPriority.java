package org.carequay.scheduling;

/** FHIR ServiceRequest.priority, as far as people wait for it; who comes first stands first. */
public enum WaitlistPriority {
    ASAP,
    URGENT,
    ROUTINE
}
