package org.carequay.messaging.internal;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * The clinic's account at an SMS gateway, from the environment of the server.
 *
 * @param kind {@code twilio} or {@code kannel}
 * @param url where messages are handed in
 * @param from the number that messages of clinics without a number of their own come from
 */
record SmsAccount(String kind, URI url, String user, String password, String from) {

    /** Empty where the server is told of no gateway. @throws IllegalStateException when it is told half */
    static Optional<SmsAccount> from(Map<String, String> environment) {
        String kind = environment.getOrDefault("CAREQUAY_SMS_GATEWAY", "none");
        if ("none".equals(kind)) {
            return Optional.empty();
        }
        return Optional.of(new SmsAccount(
                kind,
                URI.create(needed(environment, "CAREQUAY_SMS_URL")),
                needed(environment, "CAREQUAY_SMS_USER"),
                needed(environment, "CAREQUAY_SMS_PASSWORD"),
                needed(environment, "CAREQUAY_SMS_FROM")));
    }

    private static String needed(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(name + " is missing");
        }
        return value;
    }

    /** The number that the message comes from. */
    String from(Outgoing message) {
        return message.sender() == null ? from : message.sender();
    }

    String basic() {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** Never tells the password. */
    @Override
    public String toString() {
        return kind + " at " + url;
    }
}
