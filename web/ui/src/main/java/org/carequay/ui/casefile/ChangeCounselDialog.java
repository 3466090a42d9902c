package org.carequay.ui.casefile;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.carequay.casefile.CaseId;
import org.carequay.casefile.CounselChange;
import org.carequay.casefile.CounselChangeView;
import org.carequay.casefile.CounselService;
import org.carequay.ui.shell.Dates;
import org.carequay.ui.shell.Notices;

/** Gives the case of the page to other counsel, and tells who had it before. */
@Named
@ViewScoped
public class ChangeCounselDialog implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CounselService service;

    @Inject
    private CounselChoice choice;

    @Inject
    private Dates dates;

    @Inject
    private Notices notices;

    private transient List<CounselChangeView> changes;
    private long version;
    private LocalDate on;
    private String reason;

    /** Starts with empty fields for the case as it was seen in that version. */
    public void start(long seen) {
        version = seen;
        choice.clear();
        on = dates.getToday();
        reason = null;
    }

    /** @throws org.carequay.shared.StaleVersion when somebody changed the case since the page was opened */
    public String change(String caseFile) {
        service.change(
                CaseId.parse(caseFile), version, new CounselChange(choice.firmId(), choice.attorneyId(), on, reason));
        notices.doneBeforeRedirect("caseMsg", "counsel.done");
        return "/app/cases/view.xhtml?faces-redirect=true&id=" + caseFile;
    }

    /** Who had the case before, newest first. */
    public List<CounselChangeView> changes(String caseFile) {
        if (changes == null) {
            changes = service.changes(CaseId.parse(caseFile));
        }
        return changes;
    }

    public CounselChoice getChoice() {
        return choice;
    }

    public LocalDate getOn() {
        return on;
    }

    public void setOn(LocalDate on) {
        this.on = on;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
