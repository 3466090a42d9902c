package org.carequay.portal.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.carequay.notice.NewNotice;
import org.carequay.notice.NoticeKind;
import org.carequay.notice.StaffNotices;
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

    @Inject
    private StaffNotices notices;

    @Override
    public List<WaitlistView> open() {
        return offers.offeredTo(owner.patient());
    }

    @Override
    public WaitlistView answer(WaitlistOfferId id, boolean accepted) {
        WaitlistView answered = offers.answer(owner.patient(), id, accepted);
        if (accepted) {
            notices.post(new NewNotice(
                    NoticeKind.OFFER_ACCEPTED,
                    answered.booked().value(),
                    id.toString(),
                    answered.wish().patient().value()));
        }
        return answered;
    }
}
