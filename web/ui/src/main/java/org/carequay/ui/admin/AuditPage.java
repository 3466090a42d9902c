package org.carequay.ui.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.carequay.audit.AuditEventView;
import org.carequay.audit.AuditTrail;
import org.carequay.shared.Ids;
import org.carequay.ui.shell.PagedModel;
import org.carequay.ui.shell.Texts;

/** The clinic's audit trail: who did and saw what; and whether the trail itself is whole. */
@Named
@ViewScoped
public class AuditPage implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Kinds of rows that people ask about, as the trail names them. */
    private static final List<String> ENTITIES = List.of(
            "patient",
            "case_file",
            "letter_of_protection",
            "appointment",
            "encounter",
            "note",
            "invoice",
            "cheque",
            "ledger_entry",
            "document",
            "statement_run",
            "account");

    @Inject
    private AuditTrail trail;

    @Inject
    private Texts texts;

    private String entity;
    private String id;
    private AuditTrail.Verification verification;
    private transient PagedModel<AuditEventView> rows;

    public PagedModel<AuditEventView> getRows() {
        if (rows == null) {
            rows = new PagedModel<>(page -> trail.find(entity, row(), page), AuditEventView::id);
        }
        return rows;
    }

    private UUID row() {
        return id == null ? null : Ids.parse("audit", id);
    }

    /** Checks the whole chain now. */
    public void verify() {
        verification = trail.verify();
    }

    public AuditTrail.Verification getVerification() {
        return verification;
    }

    public List<String> getEntities() {
        return ENTITIES;
    }

    /** The word for a code of the trail: {@code entity.patient}. One that has none yet is shown as it is, without its lines. */
    public String word(String kind, String code) {
        return code == null ? "" : texts.orElse("adminMsg", kind + "." + code, code.replace('_', ' '));
    }

    public boolean isFiltered() {
        return entity != null || id != null;
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
}
