package org.carequay.ui.patient;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.carequay.patient.PatientQuery;
import org.carequay.patient.PatientRow;
import org.carequay.patient.PatientService;
import org.carequay.ui.shell.PagedModel;

/** Finding a patient: the search text is in the address, the rows come page by page. */
@Named
@RequestScoped
public class PatientListPage {
    private final PagedModel<PatientRow> rows;
    private String text;

    protected PatientListPage() {
        this(null);
    }

    @Inject
    public PatientListPage(PatientService patients) {
        this.rows = new PagedModel<>(page -> patients.find(new PatientQuery(text, page)), PatientRow::id);
    }

    public PagedModel<PatientRow> getRows() {
        return rows;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text == null ? null : text.strip();
    }
}
