package org.carequay.messaging;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.carequay.patient.PatientId;
import org.carequay.security.FeatureCall;

/** Writes messages for other features, in the transaction of their cause: both are kept or neither. */
public interface Messages {
    /**
     * Puts a message into the outbox, on the channel that the patient prefers among those they agreed to and can be reached by.
     * Where there is none it is kept as suppressed, with the reason. Does nothing for one that was written before.
     */
    @FeatureCall
    void toPatient(PatientMessage message);

    /** The same for many at once, which is much quicker than one after the other. */
    @FeatureCall
    void toPatients(List<PatientMessage> messages);

    /** Puts an e-mail to a patient's attorney into the outbox; does nothing for one that was written before. */
    @FeatureCall
    void toCounsel(CounselMessage message);

    /** On which channel each of the patients would be written to; without those who have to be called. */
    @FeatureCall
    Map<PatientId, MessageChannel> reach(Collection<PatientId> patients);

    /** Which the last message about a visit was that the patient got: booked, moved or cancelled; empty when there was none. */
    @FeatureCall
    Optional<MessageRule> lastTold(UUID subject);

    /**
     * Takes back what is about that and was not sent: what waits and what was given up goes no more. What is on its way this moment goes
     * neither once more nor another way, should it not get there.
     */
    @FeatureCall
    void withdraw(UUID subject);

    /** The same for many. */
    @FeatureCall
    void withdrawAll(List<UUID> subjects);

    /** Why those were written about that which were taken back before they were tried, since anything about it was sent: the patient knows nothing of them. */
    @FeatureCall
    Set<MessageRule> untold(UUID subject);
}
