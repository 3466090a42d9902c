package org.carequay.ui.report;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.carequay.encounter.EncounterId;
import org.carequay.encounter.EncounterView;
import org.carequay.encounter.NoteKind;
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
    private static final String REPORT = "/app/reports/edit.xhtml?faces-redirect=true&id=";

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

    /** The page of the report that is the note of that visit; null, to stay, where the note has four sections. */
    public String whereTheNoteIs(EncounterView visit) {
        return visit.noteKind() != NoteKind.REPORT
                ? null
                : of(visit.id().toString()).stream()
                        .filter(ReportRow::note)
                        .map(row -> REPORT + row.id())
                        .findFirst()
                        .orElse(null);
    }

    public String begin(String encounter) {
        if (template == null || template.isBlank()) {
            return null;
        }
        return REPORT
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
