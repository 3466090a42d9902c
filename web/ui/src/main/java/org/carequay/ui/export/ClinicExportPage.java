package org.carequay.ui.export;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.carequay.batch.export.ClinicExportJob;
import org.carequay.export.ClinicExports;
import org.carequay.export.ClinicExports.ClinicExportView;
import org.carequay.export.ClinicExports.State;
import org.carequay.security.StepUpService;
import org.carequay.ui.security.StepUpForm;
import org.carequay.ui.shell.Notices;

/** The clinic as a file: asking for one, and taking it away. */
@Named
@ViewScoped
public class ClinicExportPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final long KILOBYTE = 1024;

    @Inject
    private transient ClinicExports exports;

    @Inject
    private transient ClinicExportJob job;

    @Inject
    private transient StepUpService stepUp;

    @Inject
    private transient Notices notices;

    private final StepUpForm confirm = new StepUpForm();

    public List<ClinicExportView> getAll() {
        return exports.all();
    }

    public boolean isReady() {
        return getAll().stream().anyMatch(each -> each.state() == State.READY);
    }

    public void start() {
        confirm.with(stepUp, job::start);
        notices.done("exportMsg", "clinic.started");
    }

    /** Sends the newest. */
    public void download() throws IOException {
        ClinicExports.File file = confirm.with(stepUp, exports::latest);
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.responseReset();
        external.setResponseContentType("application/zip");
        external.setResponseHeader("Content-Disposition", "attachment; filename=\"clinic.zip\"");
        external.setResponseHeader("Cache-Control", "no-store");
        external.setResponseHeader("X-Content-Type-Options", "nosniff");
        file.writeTo(external.getResponseOutputStream());
        FacesContext.getCurrentInstance().responseComplete();
    }

    /** In kilobytes, rounded up. */
    public String size(ClinicExportView export) {
        return (export.bytes() + KILOBYTE - 1) / KILOBYTE + " kB";
    }

    public StepUpForm getConfirm() {
        return confirm;
    }
}
