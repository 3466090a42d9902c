package org.carequay.ui.patient;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Locale;
import org.carequay.patient.PatientExport;
import org.carequay.patient.PatientExport.Format;
import org.carequay.patient.PatientFilter;
import org.carequay.ui.shell.Language;

/** The patients found as a file. What was searched for is posted: it names people and belongs into no address. */
@Named
@RequestScoped
public class PatientExportPage {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    private PatientExport export;

    @Inject
    private Language language;

    public void workbook(String text, PatientFilter filter) throws IOException {
        send(text, filter, Format.XLSX, XLSX);
    }

    public void csv(String text, PatientFilter filter) throws IOException {
        send(text, filter, Format.CSV, "text/csv; charset=UTF-8");
    }

    private void send(String text, PatientFilter filter, Format format, String type) throws IOException {
        FacesContext context = FacesContext.getCurrentInstance();
        ExternalContext external = context.getExternalContext();
        external.responseReset();
        external.setResponseContentType(type);
        String name = "patients." + format.name().toLowerCase(Locale.ROOT);
        external.setResponseHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        external.setResponseHeader("Cache-Control", "no-store");
        export.write(text, filter, format, language.getLocale(), external.getResponseOutputStream());
        context.responseComplete();
    }
}
