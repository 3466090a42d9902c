package org.carequay.scheduling.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.carequay.scheduling.LinkedVisit;
import org.carequay.scheduling.LinkedVisits;
import org.carequay.scheduling.VisitLinkState;
import org.carequay.scheduling.internal.VisitLinkRows.Found;
import org.carequay.security.LinkGate;
import org.carequay.tenancy.ActingAs;

/** Finds which visit a link is for, and then works as the system in that one clinic. */
@Stateless
@PermitAll
@Local(LinkedVisits.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LinkedVisitsBean implements LinkedVisits {
    private static final String REASON = "visit link";

    @Inject
    private VisitLinkRows links;

    @Inject
    private LinkedVisitSteps steps;

    @Override
    public Optional<VisitLinkState> state(String token) throws Exception {
        Optional<Found> found = find(token);
        return found.isEmpty()
                ? Optional.empty()
                : ActingAs.system(
                        found.get().clinic(),
                        REASON,
                        () -> steps.state(found.get().link()));
    }

    @Override
    public LinkedVisit open(String token, LocalDate birthDate) throws Exception {
        Found found = known(token);
        return ActingAs.system(found.clinic(), REASON, () -> {
            LinkGate.expectOpen(steps.tryBirthDate(found.link(), birthDate));
            return steps.show(found.link());
        });
    }

    @Override
    public LinkedVisit answer(String token, LocalDate birthDate, Answer answer) throws Exception {
        Found found = known(token);
        return ActingAs.system(found.clinic(), REASON, () -> {
            LinkGate.expectOpen(steps.tryBirthDate(found.link(), birthDate));
            return steps.answer(found.link(), answer);
        });
    }

    private Found known(String token) {
        return find(token).orElseThrow(LinkGate::dead);
    }

    private Optional<Found> find(String token) {
        return token == null ? Optional.empty() : links.find(token);
    }
}
