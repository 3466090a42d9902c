package org.carequay.ui.claim;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.carequay.claim.ClaimFileId;
import org.carequay.claim.Claims;
import org.carequay.document.DocumentContent;

/** Answers with a claim as it was sent. */
@Named
@RequestScoped
public class ClaimFilePage {
    @Inject
    private Claims claims;

    private String id;

    /** @throws org.carequay.shared.NotFound when there is no such claim */
    public void send() throws IOException {
        DocumentContent file = claims.file(ClaimFileId.parse(id));
        FacesContext context = FacesContext.getCurrentInstance();
        ExternalContext external = context.getExternalContext();
        external.responseReset();
        external.setResponseContentType("application/edi-x12");
        external.setResponseHeader(
                "Content-Disposition",
                "attachment; filename=\"" + file.document().fileName() + "\"");
        external.setResponseHeader("Cache-Control", "no-store");
        external.getResponseOutputStream().write(file.content());
        context.responseComplete();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
