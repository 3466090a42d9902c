package org.carequay.document.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.carequay.document.DocumentKind;
import org.carequay.document.DocumentService;
import org.carequay.document.DocumentView;
import org.carequay.document.NewDocument;
import org.carequay.document.PatientImages;
import org.carequay.document.model.FileType;
import org.carequay.patient.CardSide;
import org.carequay.patient.CoverageId;
import org.carequay.patient.CoverageService;
import org.carequay.patient.PatientId;
import org.carequay.patient.PatientService;

/** Files pictures with the record they belong to. */
@Stateless
@PermitAll
@Local(PatientImages.class)
public class PatientImagesBean implements PatientImages {
    @Inject
    private DocumentService documents;

    @Inject
    private PatientService patients;

    @Inject
    private CoverageService coverages;

    @Override
    public byte[] clean(byte[] image) {
        return ImageCleaner.clean(image);
    }

    @Override
    public DocumentView photo(PatientId patient, String title, byte[] image) {
        byte[] picture = ImageCleaner.clean(image);
        patients.forLetter(patient);
        DocumentView kept = keep(patient, title, picture);
        patients.photo(patient, kept.id().value());
        return kept;
    }

    @Override
    public DocumentView card(PatientId patient, CoverageId coverage, CardSide side, String title, byte[] image) {
        byte[] picture = ImageCleaner.clean(image);
        patients.forLetter(patient);
        DocumentView kept = keep(patient, title, picture);
        coverages.card(patient, coverage, side, kept.id().value());
        return kept;
    }

    private DocumentView keep(PatientId patient, String title, byte[] picture) {
        return documents.keep(new NewDocument(
                DocumentKind.UPLOAD,
                title,
                FileType.JPEG.fileName(title),
                FileType.JPEG.mediaType(),
                picture,
                patient.value(),
                null));
    }
}
