package org.carequay.document.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.carequay.document.Seals;
import org.carequay.security.StepUp;
import org.carequay.security.StepUpService;
import org.carequay.shared.Clock;

/** What administrators do with seals. */
@Stateless
@PermitAll
@Local(Seals.class)
public class SealsBean implements Seals {
    @Inject
    private SealRing ring;

    @Inject
    private Clock clock;

    @Inject
    private StepUpService stepUp;

    @Override
    public List<SealView> all() {
        return ring.all();
    }

    @Override
    public void replace(byte[] keyStore, char[] password, StepUp proof) {
        stepUp.check(proof);
        SealKey key = SealKey.read(keyStore, password, clock.now());
        boolean selfSigned = key.certificate()
                .getIssuerX500Principal()
                .equals(key.certificate().getSubjectX500Principal());
        ring.add(key, selfSigned);
    }
}
