package org.carequay.messaging.internal;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.carequay.messaging.internal.Outgoing.Fate;
import org.carequay.messaging.internal.Outgoing.Outcome;
import org.carequay.shared.Json;

/**
 * The REST interface of Twilio's Programmable Messaging ("Create a Message"), which other providers speak too: a form with To, From
 * and Body, and JSON with {@code sid}.
 */
record TwilioSms(SmsAccount account, String reports) implements SmsProtocol {
    private static final int LONGEST_NAME = 200;
    /** Codes of errors from here on are about a message, those below it about the account. */
    private static final int OF_A_MESSAGE = 21_000;

    @Override
    public HttpRequest.Builder request(Outgoing message) {
        Map<String, String> form = new TreeMap<>(Map.of(
                "To",
                message.recipient(),
                "From",
                account.from(message),
                "Body",
                message.body(),
                "StatusCallback",
                // With our name of it: the report may come before the answer with the gateway's.
                reports + "?message=" + message.id()));
        return HttpRequest.newBuilder(account.url())
                .header("Authorization", account.basic())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                // Where the provider knows it, the same message handed in twice is sent once.
                .header("Idempotency-Key", message.id().toString())
                .POST(HttpRequest.BodyPublishers.ofString(form.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))));
    }

    @Override
    public Outcome outcome(Outgoing message, HttpResponse<String> answer) {
        int status = answer.statusCode();
        JsonObject body = json(answer.body());
        if (HttpAnswer.took(status)) {
            String name = body.getString("sid", "");
            // A page of some proxy in between, say, is no word that the provider took it.
            return name.isEmpty() || name.length() > LONGEST_NAME
                    ? message.failed(Fate.LATER, "sms-unclear")
                    : message.sent(name);
        }
        int code = body.getInt("code", status);
        boolean ofThisOne = code >= OF_A_MESSAGE && HttpAnswer.fate(status) == Fate.DOWN;
        Fate fate = ofThisOne ? Fate.REFUSED : HttpAnswer.fate(status);
        return message.failed(fate, "sms-" + (fate == Fate.REFUSED ? code : status));
    }

    /** HMAC-SHA1, with the password, over the address and each field with its value in the order of their names. */
    @Override
    public boolean signed(String address, Map<String, String> form, String signature) {
        StringBuilder text = new StringBuilder(address);
        new TreeMap<>(form).forEach((name, value) -> text.append(name).append(value));
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(account.password().getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            byte[] right = mac.doFinal(text.toString().getBytes(StandardCharsets.UTF_8));
            return MessageDigest.isEqual(right, Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IllegalArgumentException noBase64) {
            return false;
        }
    }

    private static JsonObject json(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readObject();
        } catch (JsonException unreadable) {
            return JsonObject.EMPTY_JSON_OBJECT;
        }
    }
}
