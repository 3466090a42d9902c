package org.carequay.ui.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.carequay.patient.PatientId;
import org.carequay.patient.PatientQuery;
import org.carequay.patient.PatientRow;
import org.carequay.patient.PatientService;
import org.carequay.shared.PageRequest;
import org.primefaces.event.SelectEvent;

/** The search that is always at hand: offers patients while typing and opens the chosen record. */
@Named
@RequestScoped
public class PatientSearch {
    private static final int OFFERED = 8;
    private final PatientService patients;
    private String chosen;

    protected PatientSearch() {
        this(null);
    }

    @Inject
    public PatientSearch(PatientService patients) {
        this.patients = patients;
    }

    /** The first few patients that match; none while nothing is typed. */
    public List<PatientRow> offer(String text) {
        return text == null || text.isBlank()
                ? List.of()
                : patients.find(new PatientQuery(text, PageRequest.first(OFFERED)))
                        .items();
    }

    public void open(SelectEvent<String> choice) throws IOException {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        PatientId patient = PatientId.parse(choice.getObject());
        external.redirect(external.getRequestContextPath() + "/app/patients/view.xhtml?id=" + patient);
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }
}
