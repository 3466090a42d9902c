package org.carequay.ui.admin;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.List;
import org.carequay.audit.AuditEventView;
import org.carequay.audit.AuditSearch;
import org.carequay.audit.AuditTrail;
import org.carequay.security.StepUpService;
import org.carequay.ui.security.StepUpForm;
import org.carequay.ui.shell.PagedModel;

/** The clinic's audit trail: who did and saw what, as a list and as files; and whether the trail itself is whole. */
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
    private AuditSearch search;

    @Inject
    private StepUpService stepUp;

    private final StepUpForm confirm = new StepUpForm();
    private final AuditFilter filter = new AuditFilter();
    private AuditTrail.Verification verification;
    private transient PagedModel<AuditEventView> rows;

    /** @throws org.carequay.shared.NotFound when the address names an id that cannot be */
    public void open() {
        filter.query();
    }

    public PagedModel<AuditEventView> getRows() {
        if (rows == null) {
            rows = new PagedModel<>(page -> search.find(filter.query(), page), AuditEventView::id);
        }
        return rows;
    }

    /** Checks the whole chain now. */
    public void verify() {
        verification = trail.verify();
    }

    /** The events found, as CSV in a signed ZIP. */
    public void csv() throws IOException {
        search.export(
                filter.query(), AuditSearch.Format.CSV, new LateAttachment("audit-events.zip", "application/zip"));
    }

    /** The events found, as FHIR in a signed ZIP. */
    public void fhir() throws IOException {
        search.export(
                filter.query(),
                AuditSearch.Format.FHIR,
                new LateAttachment("audit-events-fhir.zip", "application/zip"));
    }

    /** The whole chain, for somebody else to check. */
    public void proof() {
        confirm.with(stepUp, proof -> {
            try (OutputStream file = new LateAttachment("audit-chain.txt", "text/plain")) {
                search.proof(file, proof);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
            return null;
        });
    }

    public AuditTrail.Verification getVerification() {
        return verification;
    }

    public List<String> getEntities() {
        return ENTITIES;
    }

    public List<AuditSearch.Person> getPeople() {
        return search.people();
    }

    public List<String> getActions() {
        return search.actions();
    }

    public StepUpForm getConfirm() {
        return confirm;
    }

    public AuditFilter getFilter() {
        return filter;
    }
}
