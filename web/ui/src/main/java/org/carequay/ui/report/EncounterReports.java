package org.carequay.ui.report;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.carequay.encounter.EncounterId;
import org.carequay.report.ReportRow;
import org.carequay.report.ReportTemplates;
import org.carequay.report.Reports;
import org.carequay.report.TemplateId;
import org.carequay.report.TemplateRow;

/** The reports of an encounter, and the start of another one. */
@Named
@ViewScoped
public class EncounterReports implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Reports reports;

    @Inject
    private ReportTemplates templates;

    private String template;
    private transient List<ReportRow> rows;
    private transient List<TemplateRow> usable;

    public List<ReportRow> of(String encounter) {
        if (rows == null) {
            rows = reports.of(EncounterId.parse(encounter));
        }
        return rows;
    }

    /** Published and in use. */
    public List<TemplateRow> getUsable() {
        if (usable == null) {
            usable = templates.all().stream()
                    .filter(row -> row.active() && row.number() > 0)
                    .toList();
        }
        return usable;
    }

    public String begin(String encounter) {
        if (template == null || template.isBlank()) {
            return null;
        }
        return "/app/reports/edit.xhtml?faces-redirect=true&id="
                + reports.begin(EncounterId.parse(encounter), TemplateId.parse(template))
                        .id();
    }

    public String getTemplate() {
        return template;
    }

    public void setTemplate(String template) {
        this.template = template;
    }
}
