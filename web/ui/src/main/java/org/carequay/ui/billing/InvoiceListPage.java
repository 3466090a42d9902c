package org.carequay.ui.billing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carequay.billing.InvoiceQuery;
import org.carequay.billing.InvoiceRow;
import org.carequay.billing.InvoiceService;
import org.carequay.billing.InvoiceState;
import org.carequay.billing.InvoiceView;
import org.carequay.billing.NewInvoice;
import org.carequay.casefile.CaseId;
import org.carequay.encounter.SignedCharges;
import org.carequay.ui.shell.Notices;
import org.carequay.ui.shell.PagedModel;

/** Invoices by stage, text or case; and making one from what a case has signed and not billed. */
@Named
@ViewScoped
public class InvoiceListPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private InvoiceService invoices;

    @Inject
    private Notices notices;

    private final String key = UUID.randomUUID().toString();
    private String text;
    private InvoiceState state;
    private String caseFile;
    private transient PagedModel<InvoiceRow> rows;
    private transient Map<InvoiceState, InvoiceService.StageTotal> stages;
    private transient List<SignedCharges> unbilled;

    public PagedModel<InvoiceRow> getRows() {
        if (rows == null) {
            rows = new PagedModel<>(
                    page -> invoices.find(new InvoiceQuery(text, state, caseId(), null, page)), InvoiceRow::id);
        }
        return rows;
    }

    /** The stages on the way to payment with what waits in each. */
    public List<Map.Entry<InvoiceState, InvoiceService.StageTotal>> getStages() {
        if (stages == null) {
            stages = invoices.stages();
        }
        return stages.entrySet().stream()
                .filter(stage -> stage.getKey().compareTo(InvoiceState.PAID) < 0)
                .sorted(Map.Entry.comparingByKey())
                .toList();
    }

    /** What the case in the address has signed and not billed yet. */
    public List<SignedCharges> getUnbilled() {
        if (unbilled == null) {
            unbilled = caseFile == null ? List.of() : invoices.unbilled(caseId());
        }
        return unbilled;
    }

    public String make() {
        InvoiceView made = invoices.create(new NewInvoice(caseId(), List.of()), key);
        notices.doneBeforeRedirect("billingMsg", "invoice.made", made.number());
        return "/app/billing/invoice.xhtml?faces-redirect=true&id=" + made.id();
    }

    public InvoiceState[] getStates() {
        return InvoiceState.values();
    }

    public boolean isFiltered() {
        return text != null || state != null || caseFile != null;
    }

    private CaseId caseId() {
        return caseFile == null ? null : CaseId.parse(caseFile);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public InvoiceState getState() {
        return state;
    }

    public void setState(InvoiceState state) {
        this.state = state;
    }

    public String getCaseFile() {
        return caseFile;
    }

    public void setCaseFile(String caseFile) {
        this.caseFile = caseFile;
    }
}
