package org.carequay.scheduling;

import java.time.LocalDate;
import java.util.Optional;
import org.carequay.security.NoCaller;

/**
 * Answers people who have the link to a visit and do not sign in. The token says which visit of which clinic; nothing is told and
 * nothing done before they have said the patient's birth date. After five wrong ones the link is dead.
 */
public interface LinkedVisits {
    /** What they may answer. */
    enum Answer {
        CONFIRM,
        /** The visit stays until the clinic has called. */
        OTHER_TIME,
        CANCEL
    }

    /** How things stand, which tells nothing of the patient; empty for a link that never was or is dead. */
    @NoCaller
    Optional<VisitLinkState> state(String token) throws Exception;

    /** @throws org.carequay.shared.DomainRefusal {@code link-birth-date}, {@code link-dead} */
    @NoCaller
    LinkedVisit open(String token, LocalDate birthDate) throws Exception;

    /** @throws org.carequay.shared.DomainRefusal as {@link #open}, {@code visit-link-over} */
    @NoCaller
    LinkedVisit answer(String token, LocalDate birthDate, Answer answer) throws Exception;
}
