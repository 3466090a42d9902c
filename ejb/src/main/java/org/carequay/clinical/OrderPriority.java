package org.carequay.clinical;

/** FHIR R4 ServiceRequest.priority. */
public enum OrderPriority {
    ROUTINE,
    URGENT,
    ASAP,
    STAT
}
