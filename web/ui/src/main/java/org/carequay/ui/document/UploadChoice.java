package org.carequay.ui.document;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.carequay.document.DocumentCategory;
import org.carequay.patient.PatientBanner;
import org.carequay.patient.PatientId;
import org.carequay.patient.PatientRow;
import org.carequay.patient.PatientService;

/** Whose the files are that are going to be uploaded, and what they are. */
@Named
@RequestScoped
public class UploadChoice {
    @Inject
    private PatientService patients;

    private String patient;

    /** The id of a patient that is offered, or of the one already chosen. */
    public String idOf(Object choice) {
        return choice instanceof PatientRow row ? row.id().toString() : (String) choice;
    }

    /** The name and MRN of a patient that is offered, or of the one already chosen. */
    public String labelOf(Object choice) {
        if (choice == null) {
            return "";
        }
        if (choice instanceof PatientRow row) {
            return row.name() + " · " + row.mrn();
        }
        PatientBanner chosen = patients.banner(PatientId.parse((String) choice));
        return chosen.name().listed() + " · " + chosen.mrn();
    }

    public DocumentCategory[] getCategories() {
        return DocumentCategory.values();
    }

    public String getPatient() {
        return patient;
    }

    public void setPatient(String patient) {
        this.patient = patient;
    }
}
