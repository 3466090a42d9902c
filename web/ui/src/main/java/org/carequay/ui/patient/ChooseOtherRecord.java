package org.carequay.ui.patient;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.carequay.patient.PatientQuery;
import org.carequay.patient.PatientRow;
import org.carequay.patient.PatientService;
import org.carequay.shared.PageRequest;

/** Finds the record that is to be merged with another one. */
@Named
@RequestScoped
public class ChooseOtherRecord {
    private static final int SHOWN = 12;

    @Inject
    private PatientService patients;

    private String text;

    /** The first matches without that record; none before somebody typed. */
    public List<PatientRow> matches(String except) {
        return text == null || text.isBlank()
                ? List.of()
                : patients.find(new PatientQuery(text, PageRequest.first(SHOWN))).items().stream()
                        .filter(row -> !row.id().toString().equals(except))
                        .toList();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
