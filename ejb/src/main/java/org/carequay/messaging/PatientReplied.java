package org.carequay.messaging;

import java.time.Instant;
import java.util.UUID;

/** Event when a patient answers a message in a word: the feature whose message it was does it, and says so. */
public final class PatientReplied {
    /** What they answered. */
    public enum Answer {
        CONFIRM,
        CANCEL
    }

    private final MessageRule rule;
    private final UUID subject;
    private final Instant start;
    private final Answer answer;
    private boolean done;

    /** @param start of the visit the message was about, as it was told; null where it was about none */
    public PatientReplied(MessageRule rule, UUID subject, Instant start, Answer answer) {
        this.rule = rule;
        this.subject = subject;
        this.start = start;
        this.answer = answer;
    }

    public MessageRule rule() {
        return rule;
    }

    public UUID subject() {
        return subject;
    }

    public Instant start() {
        return start;
    }

    public Answer answer() {
        return answer;
    }

    /** It was done as they answered. */
    public void isDone() {
        done = true;
    }

    public boolean done() {
        return done;
    }
}
