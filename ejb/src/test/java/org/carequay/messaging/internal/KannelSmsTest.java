package org.carequay.messaging.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.carequay.messaging.MessageChannel;
import org.carequay.messaging.internal.Outgoing.Fate;
import org.carequay.messaging.internal.Outgoing.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KannelSmsTest {
    private static final String NUMBER = "+12125550134";

    private HttpServer kannel;
    private int answer;
    private String said = "0: Accepted for delivery";
    private URI asked;
    private Headers headers;
    private String text;

    @BeforeEach
    void open() throws IOException {
        kannel = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        kannel.createContext("/cgi-bin/sendsms", this::take);
        kannel.start();
    }

    @AfterEach
    void close() {
        kannel.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked = exchange.getRequestURI();
            headers = exchange.getRequestHeaders();
            text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            byte[] words = said.getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(answer, words.length);
            exchange.getResponseBody().write(words);
        }
    }

    private Outcome send(int status, String body) throws IOException, InterruptedException {
        answer = status;
        URI url = URI.create("http://127.0.0.1:" + kannel.getAddress().getPort() + "/cgi-bin/sendsms");
        KannelSms protocol = kannel(url);
        Outgoing message =
                new Outgoing(UUID.randomUUID(), MessageChannel.SMS, "Clinic", null, NUMBER, null, body, null);
        return protocol.outcome(
                message,
                HttpClient.newHttpClient()
                        .send(protocol.request(message).build(), HttpResponse.BodyHandlers.ofString()));
    }

    private static KannelSms kannel(URI url) {
        return new KannelSms(
                new SmsAccount("kannel", url, "clinic", "secret", "12345"), "https://care.example/api/status");
    }

    @Test
    void aReportIsBelievedForTheMessageItsKeyWasMadeForAlone() throws Exception {
        String reference = send(202, "x").reference();
        String asked = headers.getFirst("X-Kannel-DLR-URL");
        String key = asked.replaceAll(".*&key=([0-9a-f]{64})&.*", "$1");
        KannelSms same = kannel(URI.create("http://127.0.0.1/"));

        assertThat(asked)
                .startsWith("https://care.example/api/status?ref=" + reference)
                .endsWith("&status=%d");
        assertThat(headers.getFirst("X-Kannel-DLR-Mask")).isEqualTo("19");
        assertThat(same.holds(reference, key)).isTrue();
        assertThat(same.holds(UUID.randomUUID().toString(), key)).isFalse();
        assertThat(same.holds("received", key)).isFalse();
        assertThat(same.holds(reference, key.substring(1))).isFalse();
        assertThat(same.holds(reference, "")).isFalse();
        assertThat(same.holds(reference, null)).isFalse();
        assertThat(same.holds(null, null)).isFalse();
    }

    @Test
    void nothingOfTheMessageStandsInTheAddress() throws Exception {
        Outcome outcome = send(202, "We expect you at 9:00");

        assertThat(asked.toString()).isEqualTo("/cgi-bin/sendsms");
        assertThat(headers.getFirst("X-Kannel-To")).isEqualTo(NUMBER);
        assertThat(headers.getFirst("X-Kannel-From")).isEqualTo("12345");
        assertThat(headers.getFirst("X-Kannel-Username")).isEqualTo("clinic");
        assertThat(headers.getFirst("X-Kannel-Password")).isEqualTo("secret");
        assertThat(headers.containsKey("X-Kannel-Coding")).isFalse();
        assertThat(text).isEqualTo("We expect you at 9:00");
        assertThat(outcome.fate()).isEqualTo(Fate.SENT);
        assertThat(outcome.reference()).isEqualTo(outcome.message().id().toString());
    }

    @Test
    void whatIsNotOfTheGsmAlphabetTravelsAsUcs2() throws Exception {
        send(202, "Здравствуйте");

        assertThat(headers.getFirst("X-Kannel-Coding")).isEqualTo("2");
        assertThat(text).isEqualTo("Здравствуйте");
    }

    @Test
    void onlyWhatIsWrongWithTheMessageGivesItUp() throws Exception {
        said = "Temporal failure, try again later.";
        assertThat(send(503, "x").fate()).isEqualTo(Fate.LATER);
        said = "Sending failed.";
        assertThat(send(500, "x").fate()).isEqualTo(Fate.LATER);
        said = "Number(s) has/have been denied by white- and/or black-lists.";
        assertThat(send(400, "x").fate()).isEqualTo(Fate.REFUSED);
        said = "Not routable. Do not try again.";
        assertThat(send(403, "x").fate()).isEqualTo(Fate.REFUSED);
        assertThat(send(403, "x").problem()).isEqualTo("sms-unroutable");
        said = "Authorization failed for sendsms";
        assertThat(send(403, "x").fate()).isEqualTo(Fate.DOWN);
        assertThat(send(403, "x").problem()).isEqualTo("sms-403");
    }
}
