package org.carequay.security;

import java.util.Arrays;

/** The permission keys that refine roles. */
public enum Permission {
    PATIENT_READ("patient.read"),
    PATIENT_WRITE("patient.write"),
    PATIENT_MERGE("patient.merge"),
    CASE_READ("case.read"),
    CASE_WRITE("case.write"),
    LOP_ISSUE("lop.issue"),
    SCHEDULE_READ("schedule.read"),
    SCHEDULE_BOOK("schedule.book"),
    SCHEDULE_CHECK_IN("schedule.check-in"),
    SCHEDULE_OVERBOOK("schedule.overbook"),
    SCHEDULE_CONFIGURE("schedule.configure"),
    ENCOUNTER_READ("encounter.read"),
    ENCOUNTER_WRITE("encounter.write"),
    ENCOUNTER_SIGN("encounter.sign"),
    TEMPLATE_EDIT("template.edit"),
    DOCUMENT_READ("document.read"),
    DOCUMENT_UPLOAD("document.upload"),
    DOCUMENT_VOID("document.void"),
    CONSENT_RECORD("consent.record"),
    BILLING_READ("billing.read"),
    BILLING_POST("billing.post"),
    BILLING_APPROVE_REDUCTION("billing.approve-reduction"),
    BILLING_WRITE_OFF("billing.write-off"),
    BILLING_VOID("billing.void"),
    PAYMENT_TAKE("payment.take"),
    STATEMENT_RUN("statement.run"),
    REPORT_EXPORT("report.export"),
    RECORD_EXPORT("record.export"),
    RECORD_DELETE("record.delete"),
    MESSAGE_SEND("message.send"),
    TASK_READ("task.read"),
    TASK_WRITE("task.write"),
    RECALL_CONFIGURE("recall.configure"),
    USER_MANAGE("user.manage"),
    AUDIT_READ("audit.read"),
    BREAK_GLASS_USE("break-glass.use"),
    CLINIC_CONFIGURE("clinic.configure"),
    COUNSEL_PORTAL("portal.counsel"),
    REFERRER_PORTAL("portal.referrer"),
    PATIENT_PORTAL("portal.patient");

    private final String key;

    Permission(String key) {
        this.key = key;
    }

    /** @throws IllegalArgumentException for what is no key */
    public static Permission of(String key) {
        return Arrays.stream(values())
                .filter(permission -> permission.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no permission key"));
    }

    /** The key in tables, pages and messages. */
    public String key() {
        return key;
    }
}
