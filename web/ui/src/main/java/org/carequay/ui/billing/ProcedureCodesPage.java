package org.carequay.ui.billing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.carequay.billing.ProcedureCodes;
import org.carequay.ui.shell.Dates;
import org.carequay.ui.shell.Notices;

/** The codes of HCPCS Level II that the clinic has: found by code or words, and taken over from the file of CMS. */
@Named
@ViewScoped
public class ProcedureCodesPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String SELF = "/app/billing/procedure-codes.xhtml?faces-redirect=true";

    @Inject
    private ProcedureCodes codes;

    @Inject
    private Dates dates;

    @Inject
    private Notices notices;

    @Inject
    private FileIntake files;

    private String text;
    private transient Part file;
    private transient List<ProcedureCodes.Code> found;

    public List<ProcedureCodes.Code> getFound() {
        if (found == null) {
            found = codes.find(text);
        }
        return found;
    }

    /** Whether it may be billed today. */
    public boolean valid(ProcedureCodes.Code code) {
        return code.validOn(dates.getToday());
    }

    public String upload() throws IOException {
        return files.take(file, bytes -> {
            ProcedureCodes.Imported imported = codes.importFile(bytes);
            notices.doneBeforeRedirect(
                    "billingMsg", "codes.imported", imported.added(), imported.changed(), imported.same());
            return SELF;
        });
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
