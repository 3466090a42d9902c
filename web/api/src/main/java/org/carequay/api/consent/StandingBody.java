package org.carequay.api.consent;

import java.time.LocalDate;
import java.util.UUID;
import org.carequay.consent.ConsentOccasion;
import org.carequay.consent.ConsentStanding;
import org.carequay.consent.ConsentStatus;

/** What is asked for a visit and how it stands, as JSON; {@code consent} is the newest that was asked, or null. */
public record StandingBody(
        UUID requirement,
        String code,
        String title,
        ConsentOccasion occasion,
        boolean blocking,
        UUID consent,
        ConsentStatus status,
        boolean current,
        LocalDate until) {
    static StandingBody of(ConsentStanding standing) {
        return new StandingBody(
                standing.requirement().value(),
                standing.code(),
                standing.title(),
                standing.occasion(),
                standing.blocking(),
                standing.consent() == null ? null : standing.consent().value(),
                standing.status(),
                standing.current(),
                standing.until());
    }
}
