package org.carequay.portal.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.carequay.consent.ConsentStanding;
import org.carequay.consent.HandedOver;
import org.carequay.consent.IntakePackets;
import org.carequay.portal.PatientPapers;
import org.carequay.security.StepUp;
import org.carequay.security.StepUpService;

/** The patient's own papers. */
@Stateless
@PermitAll
@Local(PatientPapers.class)
public class PatientPapersBean implements PatientPapers {
    @Inject
    private PortalOwner owner;

    @Inject
    private IntakePackets packets;

    @Inject
    private StepUpService stepUp;

    @Override
    public List<ConsentStanding> waiting() {
        return packets.waiting(owner.patient());
    }

    @Override
    public HandedOver begin(StepUp proof) {
        stepUp.check(proof);
        return packets.inPortal(owner.patient());
    }
}
