package org.carequay.messaging.internal;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.carequay.messaging.internal.Outgoing.Fate;
import org.carequay.messaging.internal.Outgoing.Outcome;

/** Hands text messages to the SMS gateway that the server is told of, if any. */
@ApplicationScoped
public class SmsGateway {
    /** Where a gateway reports what became of messages. */
    static final String REPORTS = "api/webhooks/sms/status";

    private static final String KANNEL_REPORTS = "api/webhooks/sms/kannel/status";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Map<String, BiFunction<SmsAccount, String, SmsProtocol>> KINDS =
            Map.of("twilio", TwilioSms::new, "kannel", KannelSms::new);

    private HttpClient http;
    private SmsProtocol protocol;

    @Inject
    private PublicAddress address;

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

    /** Whether the gateway itself says this; false for one that does not sign. */
    boolean signed(String address, Map<String, String> form, String signature) {
        return protocol != null && signature != null && protocol.signed(address, form, signature);
    }

    /** Whether whoever says that key was given it for that. */
    boolean holds(String subject, String key) {
        return protocol != null && protocol.holds(subject, key);
    }

    List<Outcome> send(List<Outgoing> messages) {
        List<Outcome> outcomes = new ArrayList<>();
        for (Outgoing message : messages) {
            Outcome outcome = send(message);
            outcomes.add(outcome);
            if (outcome.fate() == Fate.DOWN) {
                // Nor would the others get through.
                messages.stream()
                        .skip(outcomes.size())
                        .forEach(other -> outcomes.add(other.failed(Fate.DOWN, outcome.problem())));
                break;
            }
        }
        return outcomes;
    }

    private Outcome send(Outgoing message) {
        try {
            return protocol.outcome(
                    message,
                    http.send(
                            protocol.request(message).timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString()));
        } catch (ConnectException | HttpConnectTimeoutException down) {
            return message.failed(Fate.DOWN, "sms-down");
        } catch (IOException broken) {
            // It may have got there: once more is the price of never losing one.
            return message.failed(Fate.LATER, "sms-broken-off");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return message.failed(Fate.LATER, "sms-broken-off");
        }
    }
}
