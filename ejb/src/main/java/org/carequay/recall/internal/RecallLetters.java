package org.carequay.recall.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.carequay.messaging.LettersWritten;
import org.carequay.messaging.MessageRule;

/** Notes the letters that recalls became as contacts, in the transaction that writes them. */
@ApplicationScoped
public class RecallLetters {
    @Inject
    private RecallRows rows;

    void follow(@Observes LettersWritten written) {
        if (written.rule() == MessageRule.RECALL) {
            rows.written(written.subjects());
        }
    }
}
