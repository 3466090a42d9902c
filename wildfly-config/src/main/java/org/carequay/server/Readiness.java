package org.carequay.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Pattern;

/** Asks the application whether it is ready to serve. */
final class Readiness {
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration REQUEST_LIMIT = Duration.ofSeconds(5);
    private static final Pattern DEMO_IS_LOADING = Pattern.compile("\"demo\"\\s*:\\s*\"LOADING\"");

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(REQUEST_LIMIT).build();
    private final HttpRequest request;

    Readiness(String baseUrl) {
        request = HttpRequest.newBuilder(URI.create(baseUrl + "/api/v1/health"))
                .timeout(REQUEST_LIMIT)
                .build();
    }

    /** Waits until the application is ready; false if it has failed or the time is up. */
    boolean await(WildFly server, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() - end < 0 && !server.hasFailed()) {
            if (!server.isRedeploying() && isReady()) {
                return true;
            }
            Thread.sleep(PAUSE.toMillis());
        }
        return false;
    }

    /** Healthy, and not still loading the demo clinics. */
    private boolean isReady() throws InterruptedException {
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 200
                    && !DEMO_IS_LOADING.matcher(answer.body()).find();
        } catch (IOException notYet) {
            return false;
        }
    }
}
