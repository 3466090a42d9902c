package org.carequay.ui.claim;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.carequay.billing.InvoiceId;
import org.carequay.claim.Claims;

/** Answers with a claim on plain paper. */
@Named
@RequestScoped
public class ClaimPaperPage {
    @Inject
    private Claims claims;

    private String id;

    /** @throws org.carequay.shared.NotFound when there is no such invoice */
    public void send() throws IOException {
        byte[] paper = claims.paper(InvoiceId.parse(id));
        FacesContext context = FacesContext.getCurrentInstance();
        ExternalContext external = context.getExternalContext();
        external.responseReset();
        external.setResponseContentType("application/pdf");
        external.setResponseHeader("Content-Disposition", "inline; filename=\"claim.pdf\"");
        external.setResponseHeader("Cache-Control", "no-store");
        external.getResponseOutputStream().write(paper);
        context.responseComplete();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
