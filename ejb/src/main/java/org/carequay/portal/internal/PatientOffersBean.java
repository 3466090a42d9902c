package org.carequay.portal.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.carequay.portal.PatientOffers;
import org.carequay.scheduling.WaitlistOfferId;
import org.carequay.scheduling.WaitlistOffers;
import org.carequay.scheduling.WaitlistView;

/** The patient's own offers. */
@Stateless
@PermitAll
@Local(PatientOffers.class)
public class PatientOffersBean implements PatientOffers {
    @Inject
    private PortalOwner owner;

    @Inject
    private WaitlistOffers offers;

    @Override
    public List<WaitlistView> open() {
        return offers.offeredTo(owner.patient());
    }

    @Override
    public WaitlistView answer(WaitlistOfferId id, boolean accepted) {
        return offers.answer(owner.patient(), id, accepted);
    }
}
