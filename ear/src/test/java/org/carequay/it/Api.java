package org.carequay.it;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** A client of the JSON API with a token of its own. */
public final class Api {
    public static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private final String base;
    private final String token;
    private final Duration patience;

    /** What came back; {@code body} is null when it is no JSON. */
    public record Answer(int status, JsonNode body, byte[] bytes, HttpResponse<byte[]> raw) {
        public String text(String field) {
            return body.path(field).asText();
        }

        public Answer expect(int wanted) {
            if (status != wanted) {
                throw new AssertionError("expected " + wanted + ", got " + status + " " + body);
            }
            return this;
        }
    }

    private Api(String base, String token) {
        this(base, token, PATIENCE);
    }

    private Api(String base, String token, Duration patience) {
        this.base = base;
        this.token = token;
        this.patience = patience;
    }

    /** The same, and waits as long for each answer. */
    public Api within(Duration longest) {
        return new Api(base, token, longest);
    }

    static Api anonymous(String base) {
        return new Api(base, null);
    }

    public static Api signedIn(String base, String client, String secret) {
        String form = "grant_type=client_credentials&client_id=" + client + "&client_secret=" + secret;
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/oauth/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return new Api(base, send(request).expect(200).text("access_token"));
    }

    Api withToken(String other) {
        return new Api(base, other);
    }

    public String token() {
        return token;
    }

    public Answer get(String path) {
        return send(to(path).GET().build());
    }

    /** Asks again and again until the answer is as wanted. @throws org.awaitility.core.ConditionTimeoutException when it never is */
    public JsonNode until(String path, Predicate<JsonNode> wanted, Duration patience) {
        return Awaitility.await(path)
                .atMost(patience)
                .pollInterval(POLL)
                .until(() -> get(path).expect(200).body(), wanted);
    }

    public Answer post(String path, Object body) {
        return send(to(path).POST(json(body)).build());
    }

    Answer post(String path, Object body, String idempotencyKey) {
        return send(to(path).header("Idempotency-Key", idempotencyKey)
                .POST(json(body))
                .build());
    }

    public Answer put(String path, Object body) {
        return send(to(path).PUT(json(body)).build());
    }

    Answer delete(String path) {
        return send(to(path).DELETE().build());
    }

    Answer putIfMatch(String path, Object body, String tag) {
        return send(to(path).header("If-Match", tag).PUT(json(body)).build());
    }

    /** Sends any method with a raw body. */
    Answer send(String method, String path, String contentType, byte[] body) {
        return send(to(path).setHeader("Content-Type", contentType)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    /** As {@link #send(String, String, String, byte[])}, with one header more. */
    Answer send(String method, String path, String contentType, byte[] body, String header, String value) {
        return send(to(path).setHeader("Content-Type", contentType)
                .header(header, value)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                .build());
    }

    /** Sends a file as it is. */
    public Answer upload(String path, String name, byte[] file) {
        String exact = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return send(to(path).setHeader("Content-Type", "application/octet-stream")
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + exact)
                .POST(HttpRequest.BodyPublishers.ofByteArray(file))
                .build());
    }

    private HttpRequest.Builder to(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(patience)
                .header("Accept", "application/json, */*")
                .header("Content-Type", "application/json");
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        try {
            String text = body instanceof String raw ? raw : JSON.writeValueAsString(body == null ? Map.of() : body);
            return HttpRequest.BodyPublishers.ofString(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Answer send(HttpRequest request) {
        try {
            HttpResponse<byte[]> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), parsed(answer), answer.body(), answer);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static JsonNode parsed(HttpResponse<byte[]> answer) throws IOException {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        return type.contains("json") && answer.body().length > 0 ? JSON.readTree(answer.body()) : null;
    }
}
