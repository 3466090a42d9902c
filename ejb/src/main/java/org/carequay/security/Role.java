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
            Permission.DOCUMENT_READ)),
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
            Permission.MESSAGE_SEND)),
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
            Permission.MESSAGE_SEND)),
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
            Permission.REPORT_EXPORT)),
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

    public Set<Permission> permissions() {
        return permissions;
    }
}
