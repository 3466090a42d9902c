package org.carequay.messaging.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.carequay.messaging.MessageChannel;
import org.carequay.messaging.internal.Outgoing.Fate;
import org.carequay.messaging.internal.Outgoing.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwilioSmsTest {
    private static final Outgoing MESSAGE =
            new Outgoing(UUID.randomUUID(), MessageChannel.SMS, "Clinic", null, "+12125550134", null, "Hello", null);

    private static Outcome answered(int status, String body) throws Exception {
        HttpServer provider = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        provider.createContext("/Messages.json", exchange -> {
            try (exchange) {
                byte[] said = body.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, said.length == 0 ? -1 : said.length);
                exchange.getResponseBody().write(said);
            }
        });
        provider.start();
        try {
            URI url = URI.create("http://127.0.0.1:" + provider.getAddress().getPort() + "/Messages.json");
            TwilioSms protocol = new TwilioSms(
                    new SmsAccount("twilio", url, "AC1", "secret", "+12125550100"), "https://care.example/api/status");
            return protocol.outcome(
                    MESSAGE,
                    HttpClient.newHttpClient()
                            .send(protocol.request(MESSAGE).build(), HttpResponse.BodyHandlers.ofString()));
        } finally {
            provider.stop(0);
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    201 | {"sid": "SM1"}                         | SENT    |
                    200 | {"sid": "SM1"}                         | SENT    |
                    200 | <html>Sign in to the network</html>    | LATER   | sms-unclear
                    200 | {"sid": ""}                            | LATER   | sms-unclear
                    201 | {"sid": 7}                             | LATER   | sms-unclear
                    202 | ''                                     | LATER   | sms-unclear
                    301 | ''                                     | LATER   | sms-301
                    302 | {"sid": "SM1"}                         | LATER   | sms-302
                    400 | {"code": 21211}                        | REFUSED | sms-21211
                    400 | ''                                     | REFUSED | sms-400
                    401 | {"code": 20003}                        | DOWN    | sms-401
                    403 | ''                                     | DOWN    | sms-403
                    403 | {"code": 21408}                        | REFUSED | sms-21408
                    404 | {"code": 20404}                        | DOWN    | sms-404
                    408 | ''                                     | LATER   | sms-408
                    429 | {"code": 20429}                        | LATER   | sms-429
                    502 | <html>Bad Gateway</html>               | LATER   | sms-502""")
    void onlyWhatTheProviderNamesWasTakenAndOnlyWhatIsWrongWithTheMessageIsGivenUp(
            int status, String body, Fate fate, String problem) throws Exception {
        Outcome outcome = answered(status, body);

        assertThat(outcome.fate()).isEqualTo(fate);
        assertThat(outcome.problem()).isEqualTo(problem);
        assertThat(outcome.reference()).isEqualTo(fate == Fate.SENT ? "SM1" : null);
    }

    @ParameterizedTest
    @CsvSource({"200, SENT", "201, LATER"})
    void aNameThatIsTooLongToKeepIsNone(int length, Fate fate) throws Exception {
        assertThat(answered(201, "{\"sid\": \"" + "S".repeat(length) + "\"}").fate())
                .isEqualTo(fate);
    }
}
