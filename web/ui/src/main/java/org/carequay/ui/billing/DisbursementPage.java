package org.carequay.ui.billing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.carequay.billing.Disbursements;
import org.carequay.casefile.CaseId;
import org.carequay.casefile.CaseService;
import org.carequay.casefile.CaseView;
import org.carequay.ui.shell.Notices;

/** How a settlement is shared out: filled in, worked out, kept. The case is in the address. */
@Named
@ViewScoped
public class DisbursementPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Disbursements disbursements;

    @Inject
    private CaseService cases;

    @Inject
    private Notices notices;

    private String key = UUID.randomUUID().toString();
    private String caseFile;
    private DisbursementForm form;
    private transient Disbursements.Result result;
    private transient List<Disbursements.Sheet> sheets;
    private transient CaseView view;

    /** @throws org.carequay.shared.NotFound when there is no such case */
    public void open() {
        getView();
        form = getSheets().isEmpty()
                ? DisbursementForm.of(disbursements.ownLiens(id()))
                : DisbursementForm.of(getSheets().get(0).input());
        if (!getSheets().isEmpty()) {
            result = getSheets().get(0).result();
        }
    }

    public CaseView getView() {
        if (view == null) {
            view = cases.get(id());
        }
        return view;
    }

    public List<Disbursements.Sheet> getSheets() {
        if (sheets == null) {
            sheets = disbursements.of(id());
        }
        return sheets;
    }

    public void compute() {
        result = disbursements.compute(form.input());
    }

    public void keep() {
        compute();
        disbursements.keep(id(), form.input(), key);
        key = UUID.randomUUID().toString();
        sheets = null;
        notices.done("billingMsg", "sheet.kept");
    }

    public void add(List<DisbursementForm.Line> lines) {
        lines.add(new DisbursementForm.Line());
    }

    /** Starts anew with the clinic's own open invoices as liens. */
    public void clear() {
        form = DisbursementForm.of(disbursements.ownLiens(id()));
        result = null;
    }

    private CaseId id() {
        return CaseId.parse(caseFile);
    }

    public Disbursements.FeeOf[] getFeeBases() {
        return Disbursements.FeeOf.values();
    }

    public DisbursementForm getForm() {
        return form;
    }

    public Disbursements.Result getResult() {
        return result;
    }

    public String getCaseFile() {
        return caseFile;
    }

    public void setCaseFile(String caseFile) {
        this.caseFile = caseFile;
    }
}
