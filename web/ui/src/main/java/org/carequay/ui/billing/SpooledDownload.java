package org.carequay.ui.billing;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import org.carequay.shared.sheet.Spool;

/** Answers with a file that is whole already, so that what failed before is still a page. */
final class SpooledDownload {
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private SpooledDownload() {}

    /** Sends it as the whole answer, to be kept under that name and in no cache. */
    static void send(Spool file, String type, String name) throws IOException {
        FacesContext context = FacesContext.getCurrentInstance();
        ExternalContext external = context.getExternalContext();
        external.responseReset();
        external.setResponseContentType(type);
        external.setResponseHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        external.setResponseHeader("Cache-Control", "no-store");
        file.sendTo(external.getResponseOutputStream());
        context.responseComplete();
    }
}
