package org.carequay.ui.patient;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import org.carequay.document.PatientImages;
import org.carequay.patient.PatientId;
import org.carequay.shared.InvalidInput;
import org.carequay.ui.shell.Notices;
import org.carequay.ui.shell.Texts;

/** The patient's photo on the record, and another one from a file. */
@Named
@RequestScoped
public class PatientPhotoCard {
    @Inject
    private PatientImages images;

    @Inject
    private PatientRecordPage record;

    @Inject
    private Notices notices;

    @Inject
    private Texts texts;

    private Part file;

    public void save() throws IOException {
        byte[] image = PictureFile.content(file);
        new InvalidInput.Check().that(image != null, "file", "required").done();
        images.photo(PatientId.parse(record.getId()), texts.of("patientMsg", "picture.photo"), image);
        record.open();
        notices.done("patientMsg", "view.saved");
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
