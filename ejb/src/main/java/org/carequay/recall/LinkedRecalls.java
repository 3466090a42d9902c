package org.carequay.recall;

import java.time.LocalDate;
import java.util.Optional;
import org.carequay.security.NoCaller;

/**
 * Answers people who have the link of a recall and do not sign in. The token says which recall of which clinic; nothing is told and
 * nothing done before they have said the patient's birth date. After five wrong ones the link is dead.
 */
public interface LinkedRecalls {
    /** What they may answer. */
    enum Answer {
        /** The ladder ends, and the clinic calls to find a time. */
        CALL_ME,
        /** The recall ends. */
        DECLINE
    }

    /** How things stand, which tells nothing of the patient; empty for a link that never was or is dead. */
    @NoCaller
    Optional<RecallLinkState> state(String token) throws Exception;

    /** @throws org.carequay.shared.DomainRefusal {@code link-birth-date}, {@code link-dead} */
    @NoCaller
    LinkedRecall open(String token, LocalDate birthDate) throws Exception;

    /**
     * Takes the answer; the same once more changes nothing.
     *
     * @param when at what time a call suits them, in their own words, or null
     * @throws org.carequay.shared.DomainRefusal as {@link #open}, {@code recall-link-over}
     * @throws org.carequay.shared.InvalidInput {@code too-long} at {@code when}
     */
    @NoCaller
    LinkedRecall answer(String token, LocalDate birthDate, Answer answer, String when) throws Exception;

    /**
     * Free times of the kind of visit that satisfies the recall, if patients may book it themselves: by all rules of booking, not for a
     * time when the patient is elsewhere, and not long before the recall is due.
     *
     * @param from not before that day; null: as early as may be
     * @throws org.carequay.shared.DomainRefusal as {@link #open}, {@code recall-link-over}, {@code recall-not-online}
     */
    @NoCaller
    RecallTimes times(String token, LocalDate birthDate, LocalDate from) throws Exception;

    /**
     * Books that time. A link books one visit: once more it shows that visit, whatever time is asked for.
     *
     * @throws org.carequay.shared.DomainRefusal as {@link #times}; {@code recall-time-taken} when it is not free any more
     */
    @NoCaller
    LinkedRecall book(String token, LocalDate birthDate, RecallTime time) throws Exception;
}
