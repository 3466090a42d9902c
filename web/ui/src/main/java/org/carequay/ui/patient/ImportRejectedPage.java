package org.carequay.ui.patient;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.carequay.patient.ImportId;
import org.carequay.patient.PatientImports;

/** The refused rows of an import as a file. */
@Named
@RequestScoped
public class ImportRejectedPage {
    @Inject
    private PatientImports imports;

    private String id;

    /** @throws org.carequay.shared.NotFound when there is no such import */
    public void send() throws IOException {
        ImportId of = ImportId.parse(id);
        imports.get(of);
        FacesContext context = FacesContext.getCurrentInstance();
        ExternalContext external = context.getExternalContext();
        external.responseReset();
        external.setResponseContentType("text/csv; charset=UTF-8");
        external.setResponseHeader("Content-Disposition", "attachment; filename=\"rejected-rows.csv\"");
        external.setResponseHeader("Cache-Control", "no-store");
        imports.rejectedRows(of, external.getResponseOutputStream());
        context.responseComplete();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}
