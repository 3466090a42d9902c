package org.carequay.messaging.internal;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.carequay.messaging.internal.Outgoing.Fate;
import org.carequay.messaging.internal.Outgoing.Outcome;
import org.carequay.messaging.model.SmsLength;

/**
 * The sendsms interface of Kannel (user's guide, "Using the HTTP interface to send SMS messages"), by POST, so that neither password
 * nor text stands in an address. The reference is ours, as Kannel gives none: it comes back with each delivery report.
 */
record KannelSms(SmsAccount account) implements SmsProtocol {
    private static final int ACCEPTED = 202;
    private static final int BUSY = 503;
    private static final String UCS_2 = "2";

    @Override
    public HttpRequest.Builder request(Outgoing message) {
        HttpRequest.Builder request = HttpRequest.newBuilder(account.url())
                .header("X-Kannel-Username", account.user())
                .header("X-Kannel-Password", account.password())
                .header("X-Kannel-From", account.from())
                .header("X-Kannel-To", message.recipient())
                .header("Content-Type", "text/plain; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(message.body(), StandardCharsets.UTF_8));
        return SmsLength.of(message.body()).unicode() ? request.header("X-Kannel-Coding", UCS_2) : request;
    }

    @Override
    public Outcome outcome(Outgoing message, HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status == ACCEPTED) {
            return message.sent(message.id().toString());
        }
        return message.failed(status >= BUSY ? Fate.LATER : Fate.REFUSED, "sms-" + status);
    }
}
