package org.carequay.messaging.internal;

import java.util.UUID;
import org.carequay.messaging.MessageChannel;

/**
 * A message on its way.
 *
 * @param clinic the name it is sent under
 * @param sender the clinic's own number that a text message is sent from; null: that of the account at the gateway
 * @param body what is sent, with its link
 * @param calendar what goes along for the recipient's calendar, or null
 */
record Outgoing(
        UUID id,
        MessageChannel channel,
        String clinic,
        String sender,
        String recipient,
        String subject,
        String body,
        String calendar) {

    /** What became of it. */
    enum Fate {
        SENT,
        /** Never will be: the address is wrong, say. */
        REFUSED,
        /** The other side wants it later. */
        LATER,
        /** The other side is not there: no message can be sent. */
        DOWN
    }

    /**
     * What became of it.
     *
     * @param reference the other side's name of the message, or null
     * @param problem code, null where it was sent
     */
    record Outcome(Outgoing message, Fate fate, String reference, String problem) {}

    Outcome sent(String reference) {
        return new Outcome(this, Fate.SENT, reference, null);
    }

    Outcome failed(Fate fate, String problem) {
        return new Outcome(this, fate, null, problem);
    }
}
