package org.carequay.messaging;

import java.time.Instant;
import java.util.List;
import org.carequay.patient.PatientId;
import org.carequay.security.FeatureCall;

/**
 * Messages that reached nobody on any channel, for whoever writes letters: of the last two weeks, of kinds that make sense on paper, to
 * patients who live, of several about the same thing the last, and nothing that a letter would be too late for.
 */
public interface PaperMessages {
    /** How many wait for a letter. */
    @FeatureCall
    Waiting waiting();

    /**
     * @param addressed that a letter can be written to
     * @param unaddressed whose patients have no postal address
     */
    record Waiting(long addressed, long unaddressed) {}

    /** Those that wait for a letter, the longest waiting first. */
    @FeatureCall
    List<Waits> first(int most);

    /**
     * A message that waits for a letter.
     *
     * @param patientName as lists show it
     * @param since when it was written
     * @param addressed whether the patient has a postal address
     */
    record Waits(
            MessageId message,
            PatientId patient,
            String patientName,
            MessageRule rule,
            Instant since,
            boolean addressed) {}

    /** Takes those that have a postal address, the longest waiting first: they are on paper from now on. */
    @FeatureCall
    List<PaperLetter> take(int most);
}
