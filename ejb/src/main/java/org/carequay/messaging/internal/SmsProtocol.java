package org.carequay.messaging.internal;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.carequay.messaging.internal.Outgoing.Outcome;

/** How one kind of SMS gateway is spoken to over HTTP. Nothing of a message is part of an address, as those are logged. */
interface SmsProtocol {
    HttpRequest.Builder request(Outgoing message);

    /** Whether the gateway signed these fields for that address. */
    default boolean signed(String address, Map<String, String> form, String signature) {
        return false;
    }

    /** Whether this key, which stands in an address that the gateway was given, is the one for that; either may be missing, null. */
    default boolean holds(String subject, String key) {
        return false;
    }

    Outcome outcome(Outgoing message, HttpResponse<String> answer);
}
