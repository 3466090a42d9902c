package org.carequay.scheduling.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.carequay.scheduling.LinkedOffers;
import org.carequay.scheduling.OfferedTime;
import org.carequay.scheduling.WaitlistOfferStatus;
import org.carequay.scheduling.internal.WaitlistOfferRows.Found;
import org.carequay.security.LinkGate;
import org.carequay.tenancy.ActingAs;

/** Finds which offer a link is, and then works as the system in that one clinic. */
@Stateless
@PermitAll
@Local(LinkedOffers.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LinkedOffersBean implements LinkedOffers {
    private static final String REASON = "waitlist link";

    @Inject
    private WaitlistOfferRows offers;

    @Inject
    private LinkedOfferSteps steps;

    @Override
    public Optional<WaitlistOfferStatus> status(String token) throws Exception {
        Optional<Found> found = find(token);
        return found.isEmpty()
                ? Optional.empty()
                : ActingAs.system(
                        found.get().clinic(),
                        REASON,
                        () -> steps.status(found.get().offer()));
    }

    @Override
    public OfferedTime open(String token, LocalDate birthDate) throws Exception {
        Found found = known(token);
        return ActingAs.system(found.clinic(), REASON, () -> {
            LinkGate.expectOpen(steps.tryBirthDate(found.offer(), birthDate));
            return steps.show(found.offer());
        });
    }

    @Override
    public OfferedTime answer(String token, LocalDate birthDate, boolean accepted) throws Exception {
        Found found = known(token);
        return ActingAs.system(found.clinic(), REASON, () -> {
            LinkGate.expectOpen(steps.tryBirthDate(found.offer(), birthDate));
            return steps.answer(found.offer(), accepted);
        });
    }

    private Found known(String token) {
        return find(token).orElseThrow(LinkGate::dead);
    }

    private Optional<Found> find(String token) {
        return token == null ? Optional.empty() : offers.find(token);
    }
}
