package org.carequay.ui.claim;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import org.carequay.claim.Remittances;
import org.carequay.shared.InvalidInput;
import org.carequay.ui.shell.Notices;
import org.carequay.ui.shell.PagedModel;

/** What insurers have paid, newest first; a new file; and the claims that wait for a person. */
@Named
@ViewScoped
public class RemittancesPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Remittances remittances;

    @Inject
    private Notices notices;

    @Inject
    private FileSegments problems;

    private String text;
    private String despite;
    private transient Part file;
    private transient PagedModel<Remittances.Row> rows;
    private boolean dismissed;
    private transient PagedModel<Remittances.Claim> waiting;

    public PagedModel<Remittances.Row> getRows() {
        if (rows == null) {
            rows = new PagedModel<>(page -> remittances.find(text, page), Remittances.Row::id);
        }
        return rows;
    }

    public PagedModel<Remittances.Claim> getWaiting() {
        if (waiting == null) {
            waiting = new PagedModel<>(page -> remittances.unmatched(dismissed, page), Remittances.Claim::id);
        }
        return waiting;
    }

    /** Whether the queue shows what was dismissed instead. */
    public boolean isDismissed() {
        return dismissed;
    }

    public void setDismissed(boolean dismissed) {
        this.dismissed = dismissed;
    }

    public String upload() throws IOException {
        new InvalidInput.Check()
                .that(file != null && file.getSize() > 0, "file", "required")
                .done();
        try (InputStream bytes = file.getInputStream()) {
            Remittances.Taken taken = remittances.take(
                    file.getSubmittedFileName(), bytes.readNBytes(Remittances.MAX_BYTES + 1), despite, null);
            notices.doneBeforeRedirect(
                    "claimMsg",
                    "remittance.taken",
                    taken.posted(),
                    taken.unmatched().size(),
                    taken.rejected().size());
            return "/app/billing/remittance.xhtml?faces-redirect=true&id="
                    + taken.remittances().get(0);
        } catch (InvalidInput refused) {
            problems.show(refused);
            return null;
        }
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getDespite() {
        return despite;
    }

    public void setDespite(String despite) {
        this.despite = despite;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
