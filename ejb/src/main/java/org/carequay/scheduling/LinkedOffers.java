package org.carequay.scheduling;

import java.time.LocalDate;
import java.util.Optional;
import org.carequay.security.NoCaller;

/**
 * Answers people who have the link to an offer and do not sign in. The token says which offer in which clinic; nothing is told and
 * nothing done before they have said the patient's birth date. After five wrong ones the link is dead.
 */
public interface LinkedOffers {
    /** How the offer stands, which tells nothing of the patient; empty for a link that never was or is dead. */
    @NoCaller
    Optional<WaitlistOfferStatus> status(String token) throws Exception;

    /** @throws org.carequay.shared.DomainRefusal {@code link-birth-date}, {@code link-dead} */
    @NoCaller
    OfferedTime open(String token, LocalDate birthDate) throws Exception;

    /** @throws org.carequay.shared.DomainRefusal as {@link #open}, {@code offer-over}, {@code offer-run-out} */
    @NoCaller
    OfferedTime answer(String token, LocalDate birthDate, boolean accepted) throws Exception;
}
