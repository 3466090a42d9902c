package org.carequay.claim.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.carequay.billing.PayerPostings;
import org.carequay.claim.PayerRefunds;
import org.carequay.claim.RemittanceId;
import org.carequay.claim.RemittanceState;
import org.carequay.claim.Remittances.Claim;
import org.carequay.claim.Remittances.View;
import org.carequay.security.StepUp;
import org.carequay.security.StepUpService;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.InvalidInput;
import org.carequay.tenancy.RequestKeys;

/** Two people send money back: who dismissed the claim, and who sends. */
@Stateless
@PermitAll
@Local(PayerRefunds.class)
public class PayerRefundsBean implements PayerRefunds {
    private static final int LONGEST_REFERENCE = 60;

    @Inject
    private RequestKeys keys;

    @Inject
    private RemittanceReader reader;

    @Inject
    private RemittanceRows rows;

    @Inject
    private PayerPostings postings;

    @Inject
    private StepUpService stepUp;

    @Override
    public View sendBack(
            RemittanceId id, UUID claim, long version, Way way, String reference, StepUp proof, String idempotencyKey) {
        String fingerprint = id + " " + claim + " " + version + " " + way + " " + reference;
        if (keys.claim(idempotencyKey, "remittance.send-back", fingerprint).isEmpty()) {
            sendBack(reader.claim(id, claim), version, way, reference, proof);
            keys.complete(idempotencyKey, id.value());
        }
        return reader.get(id);
    }

    private void sendBack(Claim wanted, long version, Way way, String reference, StepUp proof) {
        new InvalidInput.Check()
                .required("way", way)
                .required("reference", reference)
                .done("missing-fields");
        new InvalidInput.Check()
                .maxLength("reference", reference, LONGEST_REFERENCE)
                .done();
        if (wanted.state() != RemittanceState.DISMISSED) {
            throw new DomainRefusal("remittance-claim-not-dismissed");
        }
        if (!wanted.paid().isPositive()) {
            throw new DomainRefusal("nothing-to-send-back");
        }
        if (rows.dismissedByCaller(wanted.id())) {
            throw new DomainRefusal("own-dismissal", Map.of("person", wanted.matchedBy()));
        }
        stepUp.check(proof);
        if (!rows.sentBack(wanted.id(), version, way, reference.strip())) {
            throw new DomainRefusal("remittance-claim-not-dismissed");
        }
        postings.sendBack(
                wanted.remittance().value(), wanted.id(), wanted.paid(), way == Way.OFFSET, reference.strip());
    }
}
