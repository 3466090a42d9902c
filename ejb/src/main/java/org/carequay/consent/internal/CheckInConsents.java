package org.carequay.consent.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.carequay.scheduling.CheckInCheck;
import org.carequay.scheduling.GatePaper;

/** Says before a check-in what the patient has to agree to, and whether they have. */
@ApplicationScoped
public class CheckInConsents {
    @Inject
    private Occasions occasions;

    @Inject
    private Standings standings;

    void say(@Observes CheckInCheck check) {
        standings
                .of(occasions.of(check.visit()), occasions.language())
                .forEach(standing ->
                        check.asks(new GatePaper(standing.title(), standing.current(), standing.blocking())));
    }
}
