package org.carequay.portal;

import java.util.List;
import org.carequay.scheduling.WaitlistOfferId;
import org.carequay.scheduling.WaitlistView;
import org.carequay.security.Permission;
import org.carequay.security.Requires;

/** Times that the clinic holds for the patient whose account it is. */
public interface PatientOffers {
    /** The open ones. @throws org.carequay.shared.NotFound when no patient is linked to the account */
    @Requires(Permission.PATIENT_PORTAL)
    List<WaitlistView> open();

    /**
     * @throws org.carequay.shared.NotFound when the offer is not theirs
     * @throws org.carequay.shared.DomainRefusal {@code offer-over}, {@code offer-run-out}
     */
    @Requires(Permission.PATIENT_PORTAL)
    WaitlistView answer(WaitlistOfferId id, boolean accepted);
}
