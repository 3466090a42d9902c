package org.carequay.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.carequay.it.Api;
import org.carequay.it.Db;
import org.carequay.server.CareQuayServer;
import org.carequay.server.ServerOptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * One server with 512 MB of heap and two small demo clinics for all benchmarks of a run. When the last one has ended, their
 * figures are told in one table.
 */
public final class MeasuredCareQuay implements BeforeAllCallback {
    private static final Path FOLDER = Path.of("target", "bench").toAbsolutePath();
    private static final String CLIENT_SECRET = UUID.randomUUID().toString();
    private static final int DEMO_PATIENTS = 10;
    private static final Figures FIGURES = new Figures(FOLDER.resolve("figures.md"));
    static final String PASSWORD = "Bench-Pass-2026!";
    static final GarbageLog HEAP =
            new GarbageLog(Path.of("target", "bench-gc.log").toAbsolutePath());
    private static final MailSink SINK = MailSink.open();
    private static CareQuayServer server;

    private record End(CareQuayServer running) implements AutoCloseable {
        @Override
        public void close() {
            running.close();
            FIGURES.tell();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        synchronized (MeasuredCareQuay.class) {
            if (server == null) {
                server = start();
                context.getRoot()
                        .getStore(ExtensionContext.Namespace.create(MeasuredCareQuay.class))
                        .put("server", new End(server));
            }
        }
    }

    static Figures figures() {
        return FIGURES;
    }

    static String url() {
        return server.baseUrl();
    }

    /** The server's process. */
    static long pid() {
        return server.pid();
    }

    /** Where its e-mails go. */
    static MailSink sink() {
        return SINK;
    }

    static Api api(String clinic, String role) {
        return Api.signedIn(url() + "/api", clinic + "-" + role, CLIENT_SECRET);
    }

    static Db db() {
        return new Db(server.database());
    }

    /**
     * Runs a script of this folder past the services: its rows are made, not measured.
     *
     * @param number what the script reads as {@code bench.number}
     */
    static void script(String name, int number) throws SQLException, IOException {
        try (InputStream sql = MeasuredCareQuay.class.getResourceAsStream(name);
                Connection connection = db().superuser();
                Statement statement = connection.createStatement()) {
            try (PreparedStatement set = connection.prepareStatement("select set_config('bench.number', ?, false)")) {
                set.setString(1, String.valueOf(number));
                set.execute();
            }
            statement.execute("set session_replication_role = replica");
            statement.execute(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
            statement.execute("analyze");
        }
    }

    /** Does what the database does by itself within minutes of many changes, so that it does not do it while it is measured. */
    static void settle() throws SQLException {
        try (Connection connection = db().superuser();
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
    }

    private static CareQuayServer start() throws InterruptedException {
        return CareQuayServer.start(ServerOptions.forTests(FOLDER)
                .withJvmOptions("-Xmx512m", HEAP.option())
                .withEnvironment(Map.of(
                        "CAREQUAY_DEMO",
                        "true",
                        "CAREQUAY_DEMO_PASSWORD",
                        PASSWORD,
                        "CAREQUAY_DEMO_CLIENT_SECRET",
                        CLIENT_SECRET,
                        "CAREQUAY_DEMO_PATIENTS",
                        String.valueOf(DEMO_PATIENTS),
                        "CAREQUAY_LIMIT_SEARCH",
                        "0",
                        "CAREQUAY_LIMIT_TOKEN",
                        "0",
                        "CAREQUAY_LIMIT_SIGN_IN",
                        "0",
                        "CAREQUAY_SMTP_HOST",
                        "127.0.0.1",
                        "CAREQUAY_SMTP_PORT",
                        String.valueOf(SINK.port()),
                        "CAREQUAY_SMTP_FROM",
                        "no-reply@carequay.example")));
    }
}
