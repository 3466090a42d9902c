package org.carequay.insight;

import org.carequay.security.Permission;

/** Kinds of things on a timeline, each with the permission key that shows it. */
public enum TimelineKind {
    VISIT(Permission.SCHEDULE_READ),
    NOTE(Permission.ENCOUNTER_READ),
    CASE(Permission.CASE_READ),
    LETTER(Permission.CASE_READ),
    DOCUMENT(Permission.DOCUMENT_READ),
    MONEY(Permission.BILLING_READ),
    MESSAGE(Permission.PATIENT_READ),
    TASK(Permission.TASK_READ);

    private final Permission permission;

    TimelineKind(Permission permission) {
        this.permission = permission;
    }

    public Permission permission() {
        return permission;
    }
}
