package org.carequay.ui.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.carequay.report.ReportId;
import org.carequay.report.ReportTemplates;
import org.carequay.report.Reports;
import org.carequay.report.TemplateId;
import org.carequay.ui.document.ContentResponse;

/** Answers with the PDF of a report, or of a template filled in for nobody. */
@Named
@RequestScoped
public class ReportPdfPage {
    private static final String PDF = "application/pdf";

    @Inject
    private Reports reports;

    @Inject
    private ReportTemplates templates;

    private String id;
    private int number;

    /** @throws org.carequay.shared.NotFound when there is no such report */
    public void report() throws IOException {
        ContentResponse.send(PDF, "report.pdf", reports.pdf(ReportId.parse(id)));
    }

    /** @throws org.carequay.shared.NotFound when there is no such template or version */
    public void preview() throws IOException {
        ContentResponse.send(PDF, "preview.pdf", templates.preview(TemplateId.parse(id), number));
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = number;
    }
}
