package org.carequay.messaging;

import java.util.Map;
import java.util.Optional;
import org.carequay.security.NoCaller;

/** What an SMS gateway tells of its own accord. Nothing is believed that it has not signed. */
public interface SmsCallbacks {
    /**
     * Whether the gateway sent this: Twilio's signature over the address and the fields ("Validating Signatures from Twilio").
     *
     * @param path below the application's address
     * @param form the fields, each with its one value
     * @param signature Base64, or null
     */
    @NoCaller
    boolean genuine(String path, Map<String, String> form, String signature);

    /** Whether whoever says that key was given it for that; for gateways that do not sign. */
    @NoCaller
    boolean genuine(String subject, String key);

    /**
     * Takes what somebody answered; the same a second time does nothing.
     *
     * @return what to answer, in the patient's language; empty for a number that nobody was written to: staff sees that text
     */
    @NoCaller
    Optional<String> received(IncomingText text) throws Exception;

    /**
     * Notes what became of a message, also of one that the gateway has not answered yet.
     *
     * @param reference the gateway's name of it
     * @param message our own name of it, as it stood in the address the gateway was given; null where it did not
     * @param fate {@code delivered}, {@code undelivered}, {@code failed}; others tell nothing new
     */
    @NoCaller
    void reported(String reference, String message, String fate, String error) throws Exception;

    /**
     * A text message to the clinic.
     *
     * @param reference the gateway's name of it
     * @param from the sender's number
     * @param to the number it was sent to; null where the gateway does not say
     */
    record IncomingText(String reference, String from, String to, String body) {}
}
