package org.carequay.ui.claim;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.carequay.claim.RemittanceId;
import org.carequay.claim.Remittances;

/** Answers with the file of a remittance as it came. */
@Named
@RequestScoped
public class RemittanceFilePage {
    @Inject
    private Remittances remittances;

    private String id;

    /** @throws org.carequay.shared.NotFound when there is no such remittance */
    public void send() throws IOException {
        byte[] file = remittances.file(RemittanceId.parse(id)).content();
        FacesContext context = FacesContext.getCurrentInstance();
        ExternalContext external = context.getExternalContext();
        external.responseReset();
        external.setResponseContentType("application/edi-x12");
        external.setResponseHeader("Content-Disposition", "attachment; filename=\"remittance.835\"");
        external.setResponseHeader("Cache-Control", "no-store");
        external.getResponseOutputStream().write(file);
        context.responseComplete();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
