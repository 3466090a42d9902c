package org.carequay.messaging;

/** In what form a message is said: on its channel, or on paper where no channel could tell it. */
public enum TextForm {
    EMAIL,
    SMS,
    /** Holds no link, and has no form for messages that no letter is in time for. */
    LETTER;

    /** That of a message on that channel. */
    public static TextForm of(MessageChannel channel) {
        return channel == MessageChannel.SMS ? SMS : EMAIL;
    }

    /** Whether it has a subject. */
    public boolean titled() {
        return this != SMS;
    }

    /** Whether that is ever said so. */
    public boolean says(MessageRule rule) {
        return this != LETTER || rule.onPaper();
    }
}
