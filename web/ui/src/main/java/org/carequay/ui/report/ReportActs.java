package org.carequay.ui.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.carequay.report.FilledReport;
import org.carequay.report.Recipient;
import org.carequay.report.ReportId;
import org.carequay.report.Reports;
import org.carequay.ui.encounter.EncounterPage;
import org.carequay.ui.shell.Notices;

/** What is done with a report as a whole: it is signed, discarded, handed out or taken back. */
@Named
@RequestScoped
public class ReportActs {
    @Inject
    private Reports reports;

    @Inject
    private ReportPage page;

    @Inject
    private EncounterPage visit;

    @Inject
    private Notices notices;

    /** The signature under a report that is the note signs the note, too. */
    public void sign() {
        page.show(reports.sign(id(), page.getVersion()));
        visit.reload();
        notices.done("reportMsg", "signed.done");
    }

    public String discard() {
        FilledReport gone = page.getReport();
        reports.discard(id(), page.getVersion());
        notices.doneBeforeRedirect("reportMsg", "discarded.done");
        return "/app/encounters/edit.xhtml?faces-redirect=true&id=" + gone.encounter();
    }

    public void release(Recipient recipient, boolean out) {
        page.show(reports.release(id(), recipient, out));
        notices.done("reportMsg", out ? "released.done" : "release.ended");
    }

    private ReportId id() {
        return ReportId.parse(page.getId());
    }
}
