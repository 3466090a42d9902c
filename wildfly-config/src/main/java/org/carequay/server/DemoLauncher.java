package org.carequay.server;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Serves the demo in the foreground until it is interrupted. The settings are system properties {@code carequay.*}, which the
 * build fills in.
 */
public final class DemoLauncher {
    private static final Duration START_LIMIT = Duration.ofMinutes(15);
    private static final int TAIL = 60;

    private final PrintStream console;

    DemoLauncher(PrintStream console) {
        this.console = console;
    }

    public static void main(String... args) throws InterruptedException, IOException {
        new DemoLauncher(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8))
                .serve(options());
    }

    void serve(ServerOptions options) throws InterruptedException, IOException {
        console.println(
                "CareQuay is starting; its logs are in " + options.dataDir().resolve("log"));
        CareQuayServer server = CareQuayServer.start(options);
        console.println("CareQuay is ready: " + server.baseUrl());
        new DemoAccounts(setting("carequay.demo.password"), setting("carequay.demo.client-secret"))
                .lines()
                .forEach(console::println);
        server.waitFor();
        if (!server.isClosed()) {
            List<String> tail = server.log(TAIL);
            server.close();
            throw new StartFailure("CareQuay ended by itself:\n" + String.join("\n", tail), null);
        }
    }

    private static ServerOptions options() {
        Path root = path("carequay.root");
        ServerOptions options = ServerOptions.fresh(
                        path("carequay.wildfly.home"),
                        path("carequay.ear"),
                        root.resolve(setting("carequay.data.dir")).normalize())
                .keepingData()
                .onPorts(number("carequay.http.port"), number("carequay.https.port"))
                .withEnvironment(environment())
                .within(START_LIMIT);
        return outside().map(options::withDatabase).orElse(options);
    }

    private static Map<String, String> environment() {
        Map<String, String> variables = new HashMap<>(DemoMailbox.open(System.getenv()));
        variables.put("CAREQUAY_DEMO", "true");
        variables.put("CAREQUAY_DEMO_PASSWORD", setting("carequay.demo.password"));
        variables.put("CAREQUAY_DEMO_CLIENT_SECRET", setting("carequay.demo.client-secret"));
        variables.put("CAREQUAY_DEMO_PATIENTS", setting("carequay.demo.patients"));
        return variables;
    }

    private static Optional<ServerOptions.Outside> outside() {
        return given("carequay.db.url")
                .map(url -> new ServerOptions.Outside(
                        url,
                        new Credentials(
                                setting("carequay.db.user"),
                                given("carequay.db.password").orElse("")),
                        given("carequay.db.owner.user")
                                .map(owner -> new Credentials(
                                        owner,
                                        given("carequay.db.owner.password").orElse("")))));
    }

    private static Path path(String property) {
        return Path.of(setting(property)).toAbsolutePath().normalize();
    }

    private static int number(String property) {
        return Integer.parseInt(setting(property));
    }

    private static String setting(String property) {
        return given(property)
                .orElseThrow(() -> new IllegalArgumentException("System property " + property + " is missing"));
    }

    private static Optional<String> given(String property) {
        return Optional.ofNullable(System.getProperty(property)).filter(value -> !value.isBlank());
    }
}
