package org.carequay.ui.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.carequay.billing.PaymentId;
import org.carequay.billing.Payments;
import org.carequay.document.DocumentContent;

/** Answers with a receipt as it was printed. */
@Named
@RequestScoped
public class ReceiptPage {
    @Inject
    private Payments payments;

    private String id;

    /** @throws org.carequay.shared.NotFound when there is no such payment */
    public void send() throws IOException {
        DocumentContent receipt = payments.receipt(PaymentId.parse(id));
        FacesContext context = FacesContext.getCurrentInstance();
        ExternalContext external = context.getExternalContext();
        external.responseReset();
        external.setResponseContentType("application/pdf");
        external.setResponseHeader(
                "Content-Disposition",
                "inline; filename=\"" + receipt.document().fileName() + "\"");
        external.setResponseHeader("Cache-Control", "no-store");
        external.getResponseOutputStream().write(receipt.content());
        context.responseComplete();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
