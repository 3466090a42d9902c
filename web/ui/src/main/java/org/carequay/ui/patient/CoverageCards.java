package org.carequay.ui.patient;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import org.carequay.document.PatientImages;
import org.carequay.patient.CardSide;
import org.carequay.patient.CoverageId;
import org.carequay.patient.PatientId;
import org.carequay.shared.InvalidInput;
import org.carequay.ui.shell.Texts;

/** Pictures of the insurance card for the coverage that is open: the front, the back or both. */
@Named
@RequestScoped
public class CoverageCards {
    @Inject
    private PatientImages images;

    @Inject
    private CoverageSection section;

    @Inject
    private Texts texts;

    private Part front;
    private Part back;

    public void save(String patient) throws IOException {
        byte[] ofFront = PictureFile.content(front);
        byte[] ofBack = PictureFile.content(back);
        new InvalidInput.Check()
                .that(ofFront != null || ofBack != null, "card_front", "required")
                .done();
        keep(patient, CardSide.FRONT, ofFront);
        keep(patient, CardSide.BACK, ofBack);
        section.finish();
    }

    private void keep(String patient, CardSide side, byte[] image) {
        if (image != null) {
            images.card(
                    PatientId.parse(patient),
                    CoverageId.parse(section.getEditing()),
                    side,
                    texts.of("patientMsg", "picture.card." + side),
                    image);
        }
    }

    public Part getFront() {
        return front;
    }

    public void setFront(Part front) {
        this.front = front;
    }

    public Part getBack() {
        return back;
    }

    public void setBack(Part back) {
        this.back = back;
    }
}
