package org.carequay.portal;

import java.util.List;
import org.carequay.consent.ConsentStanding;
import org.carequay.consent.HandedOver;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.security.StepUp;

/** What the clinic asks the patient whose account it is to agree to. */
public interface PatientPapers {
    /** What waits for an answer. @throws org.carequay.shared.NotFound when no patient is linked to the account */
    @Requires(Permission.PATIENT_PORTAL)
    List<ConsentStanding> waiting();

    /**
     * Begins to go through them.
     *
     * @param proof that they showed their password just now
     * @throws org.carequay.shared.DomainRefusal {@code step-up-needed}, {@code packet-empty}
     */
    @Requires(Permission.PATIENT_PORTAL)
    HandedOver begin(StepUp proof);
}
