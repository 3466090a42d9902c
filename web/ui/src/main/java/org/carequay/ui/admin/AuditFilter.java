package org.carequay.ui.admin;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.carequay.audit.AuditQuery;
import org.carequay.shared.Ids;

/** What the audit trail is narrowed by; it is in the address. */
public class AuditFilter implements Serializable {
    private static final long serialVersionUID = 1L;
    private String patient;
    private String account;
    private String action;
    private String entity;
    private String id;
    private LocalDate from;
    private LocalDate to;

    /** @throws org.carequay.shared.NotFound for what is no id */
    AuditQuery query() {
        return new AuditQuery(
                uuid("patient", patient), uuid("user", account), action, entity, uuid("audit", id), from, to);
    }

    private static UUID uuid(String what, String text) {
        return text == null ? null : Ids.parse(what, text);
    }

    public boolean isNarrowed() {
        return patient != null
                || account != null
                || action != null
                || entity != null
                || id != null
                || from != null
                || to != null;
    }

    public String getPatient() {
        return patient;
    }

    public void setPatient(String patient) {
        this.patient = patient;
    }

    public String getAccount() {
        return account;
    }

    public void setAccount(String account) {
        this.account = account;
    }

    public String getAction() {
        return action;
    }

    public void setAction(String action) {
        this.action = action;
    }

    public String getEntity() {
        return entity;
    }

    public void setEntity(String entity) {
        this.entity = entity;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }
}
