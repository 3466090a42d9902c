package org.carequay.ui.claim;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.carequay.claim.ClaimSetup;
import org.carequay.ui.shell.Notices;

/** The clinic as insurers know it, and the insurers with their numbers. */
@Named
@ViewScoped
public class ClaimSetupPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String SELF = "/app/billing/claim-setup.xhtml?faces-redirect=true";

    @Inject
    private ClaimSetup setup;

    @Inject
    private Notices notices;

    private BillerForm form;
    private PayerForm payer = new PayerForm();
    private transient List<ClaimSetup.Payer> payers;

    public BillerForm getForm() {
        if (form == null) {
            form = new BillerForm(setup.biller());
        }
        return form;
    }

    public List<ClaimSetup.Payer> getPayers() {
        if (payers == null) {
            payers = setup.payers();
        }
        return payers;
    }

    public String save() {
        setup.save(form.command());
        notices.doneBeforeRedirect("claimMsg", "setup.saved");
        return SELF;
    }

    /** Puts an insurer into the form, to be changed. */
    public void edit(ClaimSetup.Payer chosen) {
        payer = new PayerForm(chosen);
    }

    public String savePayer() {
        setup.save(payer.command());
        notices.doneBeforeRedirect("claimMsg", "setup.saved");
        return SELF;
    }

    public PayerForm getPayer() {
        return payer;
    }
}
