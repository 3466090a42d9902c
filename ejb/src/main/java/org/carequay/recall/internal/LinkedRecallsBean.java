package org.carequay.recall.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.carequay.recall.LinkedRecall;
import org.carequay.recall.LinkedRecalls;
import org.carequay.recall.RecallLinkState;
import org.carequay.recall.RecallTime;
import org.carequay.recall.RecallTimes;
import org.carequay.recall.internal.RecallLinkRows.Found;
import org.carequay.security.LinkGate;
import org.carequay.tenancy.ActingAs;

/** Finds which recall a link is for, and then works as the system in that one clinic. */
@Stateless
@PermitAll
@Local(LinkedRecalls.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LinkedRecallsBean implements LinkedRecalls {
    private static final String REASON = "recall link";

    @Inject
    private RecallLinkRows links;

    @Inject
    private LinkedRecallSteps steps;

    @Inject
    private LinkedRecallBooking booking;

    @Override
    public Optional<RecallLinkState> state(String token) throws Exception {
        Optional<Found> found = find(token);
        return found.isEmpty()
                ? Optional.empty()
                : ActingAs.system(
                        found.get().clinic(),
                        REASON,
                        () -> steps.state(found.get().link()));
    }

    @Override
    public LinkedRecall open(String token, LocalDate birthDate) throws Exception {
        return with(token, birthDate, steps::show);
    }

    @Override
    public RecallTimes times(String token, LocalDate birthDate, LocalDate from) throws Exception {
        return with(token, birthDate, link -> booking.times(link, from));
    }

    @Override
    public LinkedRecall book(String token, LocalDate birthDate, RecallTime time) throws Exception {
        return with(token, birthDate, link -> booking.book(link, time));
    }

    @Override
    public LinkedRecall answer(String token, LocalDate birthDate, Answer answer, String when) throws Exception {
        return with(token, birthDate, link -> steps.answer(link, answer, when));
    }

    /** In the clinic of the link, once the birth date is right. */
    private <T> T with(String token, LocalDate birthDate, Function<UUID, T> work) throws Exception {
        Found found = find(token).orElseThrow(LinkGate::dead);
        return ActingAs.system(found.clinic(), REASON, () -> {
            LinkGate.expectOpen(steps.tryBirthDate(found.link(), birthDate));
            return work.apply(found.link());
        });
    }

    private Optional<Found> find(String token) {
        return token == null ? Optional.empty() : links.find(token);
    }
}
