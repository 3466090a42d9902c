package org.carequay.task;

/** FHIR R4 Task.priority, as far as clinics use it. */
public enum TaskPriority {
    ROUTINE,
    URGENT
}
