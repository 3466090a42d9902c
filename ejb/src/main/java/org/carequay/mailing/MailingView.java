package org.carequay.mailing;

import java.time.Instant;
import org.carequay.document.DocumentId;

/**
 * Letters that go out together. State OPEN, RUNNING, FINISHED, FAILED.
 *
 * @param printed how many letters have their paper
 * @param file all letters in one PDF, null until it is finished
 * @param addresses to whom they go, as a workbook; null until it is finished
 */
public record MailingView(
        MailingId id,
        String state,
        int letters,
        int printed,
        Instant madeAt,
        String madeBy,
        Instant finishedAt,
        DocumentId file,
        DocumentId addresses) {
    public boolean running() {
        return "OPEN".equals(state) || "RUNNING".equals(state);
    }
}
