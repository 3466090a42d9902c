package org.carequay.document;

import org.carequay.patient.CardSide;
import org.carequay.patient.CoverageId;
import org.carequay.patient.PatientId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;

/**
 * Pictures that belong to a record: the patient's photo and insurance cards. Each is a document of the patient; the newest
 * is shown, the ones before stay on file. PNG or JPEG by content, at most 10 MB and 40 million pixels; kept as a JPEG of at
 * most 1600 pixels a side, without what the camera wrote into it (place, device, time).
 */
public interface PatientImages {
    /** @throws org.carequay.shared.DomainRefusal {@code image-type}, {@code file-too-large} */
    @Requires(Permission.DOCUMENT_UPLOAD)
    byte[] clean(byte[] image);

    /** @throws org.carequay.shared.DomainRefusal as {@link #clean} */
    @Requires(Permission.DOCUMENT_UPLOAD)
    DocumentView photo(PatientId patient, String title, byte[] image);

    /** @throws org.carequay.shared.DomainRefusal as {@link #clean} */
    @Requires(Permission.DOCUMENT_UPLOAD)
    DocumentView card(PatientId patient, CoverageId coverage, CardSide side, String title, byte[] image);
}
