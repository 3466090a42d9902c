package org.carequay.messaging;

import java.util.List;
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

    /** Takes those that have a postal address, the longest waiting first: they are on paper from now on. */
    @FeatureCall
    List<PaperLetter> take(int most);
}
