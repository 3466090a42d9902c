package org.carequay.messaging.internal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.carequay.messaging.internal.Outgoing.Fate;
import org.carequay.messaging.internal.Outgoing.Outcome;
import org.carequay.shared.Clock;

/** Hands text messages to the SMS gateway that the server is told of, if any. */
@ApplicationScoped
public class SmsGateway {
    /** Where a gateway reports what became of messages. */
    static final String REPORTS = "api/webhooks/sms/status";

    private static final String KANNEL_REPORTS = "api/webhooks/sms/kannel/status";

    private static final int USUAL_PATIENCE = 30;
    private static final Duration PATIENCE = patience();
    private static final String SLOW = "sms-slow";
    private static final Map<String, BiFunction<SmsAccount, String, SmsProtocol>> KINDS =
            Map.of("twilio", TwilioSms::new, "kannel", KannelSms::new);

    private final SmsNumbers numbers = SmsNumbers.from(System.getenv());
    private HttpClient http;
    private SmsProtocol protocol;

    @Inject
    private PublicAddress address;

    @Inject
    private Clock clock;

    @PostConstruct
    void readEnvironment() {
        protocol = SmsAccount.from(System.getenv()).map(this::protocol).orElse(null);
        http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    }

    private SmsProtocol protocol(SmsAccount account) {
        BiFunction<SmsAccount, String, SmsProtocol> kind = KINDS.get(account.kind());
        if (kind == null) {
            throw new IllegalStateException("CAREQUAY_SMS_GATEWAY is none of none, twilio and kannel");
        }
        boolean kannel = "kannel".equals(account.kind());
        return kind.apply(account, kannel && !address.known() ? null : address.of(kannel ? KANNEL_REPORTS : REPORTS));
    }

    /** Whether there is one. */
    boolean available() {
        return protocol != null;
    }

    /** The own number of the clinic of that code, or null. */
    String numberOf(String clinic) {
        return numbers.own().get(clinic);
    }

    /** Whether the gateway itself says this; false for one that does not sign. */
    boolean signed(String address, Map<String, String> form, String signature) {
        return protocol != null && signature != null && protocol.signed(address, form, signature);
    }

    /** Whether whoever says that key was given it for that. */
    boolean holds(String subject, String key) {
        return protocol != null && protocol.holds(subject, key);
    }

    /**
     * @param end from when on no more are handed over: the rest waits for the next time
     * @param heard is told what became of each as soon as that is known, and of those that are left at once
     */
    void send(List<Outgoing> messages, Instant end, Consumer<List<Outcome>> heard) {
        String problem = null;
        int next = 0;
        while (problem == null && next < messages.size()) {
            if (clock.now().isBefore(end)) {
                Outcome outcome = send(messages.get(next++));
                heard.accept(List.of(outcome));
                // Nor would the others get through; and waiting for each takes longer than the batch is claimed.
                boolean hopeless = outcome.fate() == Fate.DOWN || SLOW.equals(outcome.problem());
                problem = hopeless ? outcome.problem() : null;
            } else {
                problem = SLOW;
            }
        }
        if (next < messages.size()) {
            String why = problem;
            heard.accept(messages.subList(next, messages.size()).stream()
                    .map(other -> other.failed(Fate.DOWN, why))
                    .toList());
        }
    }

    /** What breaks off or takes too long may have got there: once more is the price of never losing one. */
    Outcome send(Outgoing message) {
        CompletableFuture<HttpResponse<String>> answer =
                http.sendAsync(protocol.request(message).build(), HttpResponse.BodyHandlers.ofString());
        try {
            return protocol.outcome(message, answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException failed) {
            Throwable why = failed.getCause();
            return why instanceof ConnectException || why instanceof HttpConnectTimeoutException
                    ? message.failed(Fate.DOWN, "sms-down")
                    : message.failed(Fate.LATER, "sms-broken-off");
        } catch (TimeoutException slow) {
            answer.cancel(true);
            return message.failed(Fate.LATER, SLOW);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return message.failed(Fate.LATER, "sms-broken-off");
        }
    }

    /** From the environment; also to the end of an answer that trickles. */
    private static Duration patience() {
        String seconds = System.getenv("CAREQUAY_SMS_SECONDS");
        return Duration.ofSeconds(seconds == null ? USUAL_PATIENCE : Long.parseLong(seconds));
    }
}
