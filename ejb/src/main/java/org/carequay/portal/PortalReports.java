package org.carequay.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.carequay.document.DocumentContent;
import org.carequay.document.DocumentId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;

/**
 * Signed reports that the clinic handed out to the caller: a patient's own, an attorney's of granted cases, a referring
 * provider's of the patients they sent.
 */
public interface PortalReports {
    /** @param document its PDF */
    record HandedOut(DocumentId document, String title, String patientName, LocalDate dateOfService, Instant at) {}

    /** Newest first. */
    @Requires({Permission.PATIENT_PORTAL, Permission.COUNSEL_PORTAL, Permission.REFERRER_PORTAL})
    List<HandedOut> all();

    /** @throws org.carequay.shared.NotFound for what is not handed out to the caller, or not any more */
    @Requires({Permission.PATIENT_PORTAL, Permission.COUNSEL_PORTAL, Permission.REFERRER_PORTAL})
    DocumentContent content(DocumentId document);
}
