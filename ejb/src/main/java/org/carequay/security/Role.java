package org.carequay.security;

import java.util.EnumSet;
import java.util.Set;

/** The container roles of domain.md, each with the permission keys it starts with. */
public enum Role {
    SUPER_ADMIN(EnumSet.range(Permission.PATIENT_READ, Permission.CLINIC_CONFIGURE)),
    CLINIC_ADMIN(SUPER_ADMIN.without(Permission.ENCOUNTER_WRITE, Permission.ENCOUNTER_SIGN)),
    PHYSICIAN(EnumSet.of(
            Permission.PATIENT_READ,
            Permission.CASE_READ,
            Permission.SCHEDULE_READ,
            Permission.SCHEDULE_BOOK,
            Permission.ENCOUNTER_READ,
            Permission.ENCOUNTER_WRITE,
            Permission.ENCOUNTER_SIGN,
            Permission.DOCUMENT_READ,
            Permission.TASK_READ,
            Permission.TASK_WRITE)),
    CASE_MANAGER(EnumSet.of(
            Permission.PATIENT_READ,
            Permission.PATIENT_WRITE,
            Permission.CASE_READ,
            Permission.CASE_WRITE,
            Permission.LOP_ISSUE,
            Permission.SCHEDULE_READ,
            Permission.SCHEDULE_BOOK,
            Permission.ENCOUNTER_READ,
            Permission.DOCUMENT_READ,
            Permission.DOCUMENT_UPLOAD,
            Permission.CONSENT_RECORD,
            Permission.BILLING_READ,
            Permission.MESSAGE_SEND,
            Permission.TASK_READ,
            Permission.TASK_WRITE)),
    FRONT_DESK(EnumSet.of(
            Permission.PATIENT_READ,
            Permission.PATIENT_WRITE,
            Permission.CASE_READ,
            Permission.SCHEDULE_READ,
            Permission.SCHEDULE_BOOK,
            Permission.SCHEDULE_CHECK_IN,
            Permission.DOCUMENT_READ,
            Permission.DOCUMENT_UPLOAD,
            Permission.CONSENT_RECORD,
            Permission.PAYMENT_TAKE,
            Permission.MESSAGE_SEND,
            Permission.TASK_READ,
            Permission.TASK_WRITE)),
    BILLER(EnumSet.of(
            Permission.PATIENT_READ,
            Permission.CASE_READ,
            Permission.SCHEDULE_READ,
            Permission.DOCUMENT_READ,
            Permission.BILLING_READ,
            Permission.BILLING_POST,
            Permission.BILLING_APPROVE_REDUCTION,
            Permission.PAYMENT_TAKE,
            Permission.STATEMENT_RUN,
            Permission.REPORT_EXPORT,
            Permission.TASK_READ,
            Permission.TASK_WRITE)),
    ATTORNEY(EnumSet.of(Permission.COUNSEL_PORTAL)),
    REFERRING_PROVIDER(EnumSet.of(Permission.REFERRER_PORTAL)),
    PATIENT(EnumSet.of(Permission.PATIENT_PORTAL));

    private final Set<Permission> permissions;

    Role(Set<Permission> permissions) {
        this.permissions = Set.copyOf(permissions);
    }

    private Set<Permission> without(Permission... taken) {
        EnumSet<Permission> rest = EnumSet.copyOf(permissions);
        rest.removeAll(Set.of(taken));
        return rest;
    }

    /** The keys of whoever has the role, unless one was taken from them. */
    public Set<Permission> permissions() {
        return permissions;
    }

    /** All that somebody in this role may ever hold: the role's own keys and those a clinic's administrator may add. */
    public Set<Permission> ceiling() {
        EnumSet<Permission> all = EnumSet.noneOf(Permission.class);
        all.addAll(permissions);
        all.addAll(addable());
        return all;
    }

    /** Keys that may be added to the role's own. */
    public Set<Permission> addable() {
        return switch (this) {
            case CLINIC_ADMIN -> EnumSet.of(Permission.ENCOUNTER_WRITE, Permission.ENCOUNTER_SIGN);
            case PHYSICIAN ->
                EnumSet.of(
                        Permission.PATIENT_WRITE,
                        Permission.SCHEDULE_CHECK_IN,
                        Permission.SCHEDULE_OVERBOOK,
                        Permission.TEMPLATE_EDIT,
                        Permission.DOCUMENT_UPLOAD,
                        Permission.CONSENT_RECORD,
                        Permission.REPORT_EXPORT,
                        Permission.MESSAGE_SEND,
                        Permission.BREAK_GLASS_USE);
            case CASE_MANAGER ->
                EnumSet.of(
                        Permission.PATIENT_MERGE,
                        Permission.SCHEDULE_CHECK_IN,
                        Permission.SCHEDULE_OVERBOOK,
                        Permission.DOCUMENT_VOID,
                        Permission.BILLING_APPROVE_REDUCTION,
                        Permission.PAYMENT_TAKE,
                        Permission.REPORT_EXPORT,
                        Permission.RECORD_EXPORT,
                        Permission.RECORD_DELETE,
                        Permission.RECALL_CONFIGURE);
            case FRONT_DESK ->
                EnumSet.of(
                        Permission.PATIENT_MERGE,
                        Permission.CASE_WRITE,
                        Permission.SCHEDULE_OVERBOOK,
                        Permission.SCHEDULE_CONFIGURE,
                        Permission.RECALL_CONFIGURE);
            case BILLER ->
                EnumSet.of(
                        Permission.CASE_WRITE,
                        Permission.DOCUMENT_UPLOAD,
                        Permission.BILLING_WRITE_OFF,
                        Permission.BILLING_VOID,
                        Permission.MESSAGE_SEND);
            default -> Set.of();
        };
    }

    /** What is left of the role's keys with some added and some taken. */
    public Set<Permission> effective(Set<Permission> added, Set<Permission> removed) {
        EnumSet<Permission> keys = EnumSet.noneOf(Permission.class);
        keys.addAll(permissions);
        keys.removeAll(removed);
        keys.addAll(added);
        return keys;
    }

    /** Whether people in it work in the clinic, as opposed to portals. */
    public boolean isStaff() {
        return this != ATTORNEY && this != REFERRING_PROVIDER && this != PATIENT;
    }
}
