package org.carequay.ui.document;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.UUID;
import org.carequay.casefile.CaseId;
import org.carequay.document.DocumentKind;
import org.carequay.document.DocumentService;
import org.carequay.document.NewDocument;
import org.carequay.patient.PatientBanner;
import org.carequay.patient.PatientId;
import org.carequay.patient.PatientRow;
import org.carequay.patient.PatientService;
import org.carequay.shared.InvalidInput;
import org.carequay.ui.shell.Notices;

/** Takes a document that came in: a file, what to call it and whose it is. */
@Named
@RequestScoped
public class UploadDocumentDialog {
    @Inject
    private DocumentService documents;

    @Inject
    private PatientService patients;

    @Inject
    private Notices notices;

    private Part file;
    private String title;
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

    /**
     * @param listed the patient the page is narrowed to; null: the one chosen here
     * @param caseFile the case the page is narrowed to, or null
     */
    public void upload(String listed, String caseFile) throws IOException {
        String whose = listed == null ? patient : listed;
        boolean chosen = file != null
                && file.getSubmittedFileName() != null
                && !file.getSubmittedFileName().isBlank();
        new InvalidInput.Check()
                .that(chosen, "file", "required")
                .required("patient", whose)
                .done();
        UUID of = PatientId.parse(whose).value();
        UUID inCase = caseFile == null ? null : CaseId.parse(caseFile).value();
        String name = title == null ? file.getSubmittedFileName() : title;
        byte[] content = file.getInputStream().readNBytes(DocumentService.MAX_BYTES + 1);
        documents.upload(new NewDocument(
                DocumentKind.UPLOAD, name, file.getSubmittedFileName(), file.getContentType(), content, of, inCase));
        notices.done("documentMsg", "upload.done", name);
        title = null;
        patient = null;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getPatient() {
        return patient;
    }

    public void setPatient(String patient) {
        this.patient = patient;
    }
}
