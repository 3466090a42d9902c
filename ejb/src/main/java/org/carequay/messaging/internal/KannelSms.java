package org.carequay.messaging.internal;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.carequay.messaging.internal.Outgoing.Fate;
import org.carequay.messaging.internal.Outgoing.Outcome;
import org.carequay.messaging.model.SmsLength;

/**
 * The sendsms interface of Kannel (user's guide, "Using the HTTP interface to send SMS messages"), by POST, so that neither password
 * nor text stands in an address. The reference is ours, as Kannel gives none: it comes back with each delivery report, with a key that
 * only the two of us know, as Kannel cannot sign.
 *
 * @param reports where it says what became of a message; null where the server does not know its own address
 */
record KannelSms(SmsAccount account, String reports) implements SmsProtocol {
    private static final int ACCEPTED = 202;
    private static final int FORBIDDEN = 403;
    /** How it begins to say that the SMS centres take no message to that number; the same status says that it does not know us. */
    private static final String NOT_ROUTABLE = "Not routable";

    private static final String UCS_2 = "2";
    /** Delivered, not delivered, and refused by the SMS centre. */
    private static final String FINAL_FATES = "19";

    @Override
    public HttpRequest.Builder request(Outgoing message) {
        HttpRequest.Builder request = HttpRequest.newBuilder(account.url())
                .header("X-Kannel-Username", account.user())
                .header("X-Kannel-Password", account.password())
                .header("X-Kannel-From", account.from(message))
                .header("X-Kannel-To", message.recipient())
                .header("Content-Type", "text/plain; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(message.body(), StandardCharsets.UTF_8));
        if (reports != null) {
            String reference = message.id().toString();
            request.header("X-Kannel-DLR-Mask", FINAL_FATES)
                    .header(
                            "X-Kannel-DLR-URL",
                            reports + "?ref=" + reference + "&key=" + key(reference) + "&status=%d");
        }
        return SmsLength.of(message.body()).unicode() ? request.header("X-Kannel-Coding", UCS_2) : request;
    }

    @Override
    public Outcome outcome(Outgoing message, HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status == ACCEPTED) {
            return message.sent(message.id().toString());
        }
        boolean ofThisOne = status == FORBIDDEN && answer.body().startsWith(NOT_ROUTABLE);
        return ofThisOne
                ? message.failed(Fate.REFUSED, "sms-unroutable")
                : message.failed(HttpAnswer.fate(status), "sms-" + status);
    }

    @Override
    public boolean holds(String subject, String key) {
        return subject != null
                && key != null
                && MessageDigest.isEqual(
                        key(subject).getBytes(StandardCharsets.US_ASCII), key.getBytes(StandardCharsets.US_ASCII));
    }

    /** HMAC-SHA256 with the password, in hexadecimal. */
    private String key(String subject) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(account.password().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(subject.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
