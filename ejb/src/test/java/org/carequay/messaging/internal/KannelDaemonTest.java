package org.carequay.messaging.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.carequay.messaging.MessageChannel;
import org.carequay.messaging.internal.Outgoing.Fate;
import org.carequay.messaging.internal.Outgoing.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Speaks with a real Kannel and its fake SMS centre (Debian's kannel and kannel-extras); skipped where they are not installed. */
class KannelDaemonTest {
    private static final Path BEARERBOX = Path.of("/usr/sbin/bearerbox");
    private static final Path SMSBOX = Path.of("/usr/sbin/smsbox");
    private static final Path CENTRE = Path.of("/usr/lib/kannel/test/fakesmsc");
    private static final String PATIENT = "+12125550134";
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String CONFIGURATION =
            """
            group = core
            admin-port = %1$d
            admin-password = x
            smsbox-port = %2$d
            admin-allow-ip = "127.0.0.1"
            box-allow-ip = "127.0.0.1"

            group = smsc
            smsc = fake
            smsc-id = FAKE
            port = %3$d
            connect-allow-ip = 127.0.0.1

            group = smsbox
            bearerbox-host = 127.0.0.1
            sendsms-port = %4$d
            sendsms-interface = 127.0.0.1

            group = sendsms-user
            username = clinic
            password = secret
            max-messages = 10
            concatenation = true

            group = sms-service
            keyword = default
            catch-all = true
            max-messages = 1
            omit-empty = true
            send-sender = true
            post-url = "http://127.0.0.1:%5$d/received?key=k&id=%%I"
            """;

    @TempDir
    private Path folder;

    private final List<Process> processes = new ArrayList<>();
    private final BlockingQueue<Told> told = new LinkedBlockingQueue<>();
    private HttpServer application;
    private int sendPort;

    /** What Kannel told the application of its own accord. */
    private record Told(String method, String address, String from, String body) {}

    @BeforeEach
    void start() throws IOException, InterruptedException {
        for (Path needed : List.of(BEARERBOX, SMSBOX, CENTRE)) {
            assumeTrue(Files.isExecutable(needed), "Kannel is not installed: " + needed);
        }
        application = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        application.createContext("/", this::take);
        application.start();
        int boxPort = freePort();
        int centrePort = freePort();
        sendPort = freePort();
        Path file = folder.resolve("kannel.conf");
        Files.writeString(
                file,
                CONFIGURATION.formatted(
                        freePort(),
                        boxPort,
                        centrePort,
                        sendPort,
                        application.getAddress().getPort()));
        run(BEARERBOX.toString(), "-v", "1", file.toString());
        awaitPort(boxPort);
        awaitPort(centrePort);
        run(SMSBOX.toString(), "-v", "1", file.toString());
        awaitPort(sendPort);
        run(
                CENTRE.toString(),
                "-H",
                "127.0.0.1",
                "-r",
                String.valueOf(centrePort),
                "-i",
                "1",
                "-m",
                "1",
                PATIENT.substring(1) + " 12345 text C");
    }

    @AfterEach
    void stop() {
        processes.forEach(Process::destroyForcibly);
        if (application != null) {
            application.stop(0);
        }
    }

    @Test
    void aTextIsSentReportedAndAnswered() throws Exception {
        Told answer = told.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(answer).as("what somebody wrote to the clinic").isNotNull();
        assertThat(answer.method()).isEqualTo("POST");
        assertThat(answer.address()).matches("/received\\?key=k&id=[0-9a-f-]{36}");
        assertThat(answer.from()).isEqualTo(PATIENT.substring(1));
        assertThat(answer.body()).isEqualTo("C");

        URI sendsms = URI.create("http://127.0.0.1:" + sendPort + "/cgi-bin/sendsms");
        String reports = "http://127.0.0.1:" + application.getAddress().getPort() + "/status";
        KannelSms protocol = new KannelSms(new SmsAccount("kannel", sendsms, "clinic", "secret", "12345"), reports);
        Outgoing message = new Outgoing(
                UUID.randomUUID(), MessageChannel.SMS, "Clinic", null, PATIENT, null, "Su cita: mañana 9:00", null);
        Outcome outcome = protocol.outcome(
                message,
                HttpClient.newHttpClient()
                        .send(protocol.request(message).build(), HttpResponse.BodyHandlers.ofString()));
        assertThat(outcome.fate()).isEqualTo(Fate.SENT);

        Told report = told.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(report).as("what became of it").isNotNull();
        assertThat(report.address())
                .startsWith("/status?ref=" + outcome.reference() + "&key=")
                .endsWith("&status=1");
        assertThat(protocol.holds(outcome.reference(), report.address().replaceAll(".*key=([0-9a-f]*)&.*", "$1")))
                .isTrue();
        // The report comes once the centre has it, and the centre writes as it goes.
        assertThat(Files.readString(folder.resolve("2.log"), StandardCharsets.ISO_8859_1))
                .contains("12345 " + PATIENT + " text Su cita: ma", "text Thank you");
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            byte[] reply = "POST".equals(exchange.getRequestMethod())
                    ? "Thank you".getBytes(StandardCharsets.UTF_8)
                    : new byte[0];
            exchange.getResponseHeaders().set("Content-Type", "text/plain;charset=UTF-8");
            exchange.sendResponseHeaders(200, reply.length == 0 ? -1 : reply.length);
            exchange.getResponseBody().write(reply);
            told.add(new Told(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    exchange.getRequestHeaders().getFirst("X-Kannel-From"),
                    body));
        }
    }

    private void run(String... command) throws IOException {
        processes.add(new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(processes.size() + ".log").toFile())
                .start());
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void awaitPort(int port) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try (Socket open = new Socket("127.0.0.1", port)) {
                return;
            } catch (IOException notYet) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        throw new IllegalStateException("nothing listens on port " + port);
    }
}
