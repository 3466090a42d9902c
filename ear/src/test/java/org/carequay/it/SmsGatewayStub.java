package org.carequay.it;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Takes text messages as a provider with Twilio's interface does, and answers for a number as a test told it to. */
final class SmsGatewayStub {
    /** In place of a status: it takes the message and hangs up. */
    static final int HANGS_UP = 0;
    /** In place of a status: it takes the message and says nothing until the same comes once more. */
    static final int SAYS_NOTHING = -1;

    /** In place of a status: before it answers it tells that the message did not arrive. */
    static final int LOSES_AT_ONCE = -2;

    /** In place of a status: it takes the message and calls it what it calls all of these. */
    static final int NAMES_ALIKE = -3;

    private static final int CREATED = 201;
    private static final String USER = "AC-test";
    private static final String SECRET = "sms-secret";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    /** Eastside's own number too; harbor has another. */
    static final String FROM = "+13105550100";

    static final String HARBOR = "+13105550111";

    private final HttpServer http;
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final Map<String, Deque<Integer>> answers = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> waiting = new ConcurrentHashMap<>();

    /** What was handed in, and how it was answered. */
    record Sent(String to, String from, String body, String key, int answer) {}

    private SmsGatewayStub(HttpServer http) {
        this.http = http;
    }

    static SmsGatewayStub open() {
        try {
            SmsGatewayStub stub = new SmsGatewayStub(HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0));
            stub.http.createContext("/Messages.json", stub::take);
            stub.http.setExecutor(Executors.newCachedThreadPool(work -> {
                Thread thread = new Thread(work, "sms-gateway");
                thread.setDaemon(true);
                return thread;
            }));
            stub.http.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stub.http.stop(0)));
            return stub;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Map<String, String> environment() {
        return Map.of(
                "CAREQUAY_SMS_GATEWAY",
                "twilio",
                "CAREQUAY_SMS_URL",
                "http://127.0.0.1:" + http.getAddress().getPort() + "/Messages.json",
                "CAREQUAY_SMS_USER",
                USER,
                "CAREQUAY_SMS_PASSWORD",
                SECRET,
                "CAREQUAY_SMS_FROM",
                FROM,
                "CAREQUAY_SMS_NUMBERS",
                "eastside=" + FROM + ",harbor=" + HARBOR);
    }

    /** How the next messages to that number are answered; those after them are taken. */
    void answer(String number, Integer... statuses) {
        answers.put(number, new ArrayDeque<>(Arrays.asList(statuses)));
    }

    List<Sent> sentTo(String number) {
        return sent.stream().filter(each -> each.to().equals(number)).toList();
    }

    /** A text message that somebody sends to eastside. */
    Map<String, String> text(String from, String body) {
        return text(from, FROM, body);
    }

    Map<String, String> text(String from, String to, String body) {
        return new HashMap<>(Map.of("MessageSid", "SM" + UUID.randomUUID(), "From", from, "To", to, "Body", body));
    }

    /** Tells the server, with the gateway's signature. */
    HttpResponse<String> tell(String what, Map<String, String> form) {
        return tellAs(what, form, signature(what, form));
    }

    HttpResponse<String> tellAs(String what, Map<String, String> form, String signature) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address(what)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))));
        if (signature != null) {
            request.header("X-Twilio-Signature", signature);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** As the provider's documentation says: HMAC-SHA1 over the address and the sorted fields. */
    String signature(String what, Map<String, String> form) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            String fields = form.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(field -> field.getKey() + field.getValue())
                    .collect(Collectors.joining());
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal((address(what) + fields).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String address(String what) {
        return RunningCareQuay.server().baseUrl() + "/api/webhooks/sms/" + what;
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> form =
                    form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            Deque<Integer> planned = answers.getOrDefault(form.get("To"), new ArrayDeque<>());
            Integer status = planned.poll();
            int answer = status == null ? CREATED : status;
            String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
            sent.add(new Sent(form.get("To"), form.get("From"), form.get("Body"), key, answer));
            waiting.computeIfAbsent(key, each -> new CountDownLatch(2)).countDown();
            if (answer == SAYS_NOTHING) {
                untilItComesAgain(key);
            }
            if (answer == HANGS_UP || answer == SAYS_NOTHING) {
                return;
            }
            if (answer == LOSES_AT_ONCE) {
                lose(key, form.get("StatusCallback"));
            }
            boolean taken = answer == CREATED || answer < 0;
            String name = "SM" + (answer == NAMES_ALIKE ? "-alike" : key);
            byte[] body = (taken ? "{\"sid\":\"" + name + "\"}" : "{\"code\":21211}").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(taken ? CREATED : answer, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private void lose(String key, String address) {
        tell(
                address.replaceAll(".*/webhooks/sms/", ""),
                Map.of("MessageSid", "SM" + key, "MessageStatus", "undelivered", "ErrorCode", "30003"));
    }

    private void untilItComesAgain(String key) {
        try {
            waiting.get(key).await(1, TimeUnit.MINUTES);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static Map<String, String> form(String text) {
        return Arrays.stream(text.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }
}
