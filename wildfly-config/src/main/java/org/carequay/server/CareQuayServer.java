package org.carequay.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A running CareQuay: the whole application on the real server, with its database, on this machine's loopback address.
 *
 * <p>One data folder serves one server at a time. What an earlier, killed launcher left running there is ended first.
 */
public final class CareQuayServer implements AutoCloseable {
    private static final int TAIL = 60;

    private ServerOptions options;
    private final DataFolderLock lock;
    private final int httpPort;
    private final int httpsPort;
    private final Thread atExit = new Thread(this::stop, "carequay-stop");
    private Secrets secrets;
    private Database database;
    private WildFly wildfly;
    private volatile boolean closed;

    private CareQuayServer(ServerOptions options, DataFolderLock lock) {
        this.options = options;
        this.lock = lock;
        this.httpPort = Ports.orFree(options.httpPort());
        this.httpsPort = Ports.orFree(options.httpsPort());
    }

    /**
     * Starts database and server and waits until the application answers.
     *
     * @throws StartFailure if it does not; nothing is left running then
     */
    public static CareQuayServer start(ServerOptions options) throws InterruptedException {
        CareQuayServer server = null;
        try {
            server = new CareQuayServer(options, DataFolderLock.take(options.dataDir()));
            server.open();
            return server;
        } catch (IOException | SQLException | RuntimeException | InterruptedException e) {
            if (server != null) {
                server.close();
            }
            if (e instanceof InterruptedException interrupted) {
                throw interrupted;
            }
            throw e instanceof StartFailure failure ? failure : new StartFailure(e.getMessage(), e);
        }
    }

    private void open() throws IOException, SQLException, InterruptedException {
        Runtime.getRuntime().addShutdownHook(atExit);
        WildFly.endOrphan(options.dataDir());
        for (int port : List.of(httpPort, httpsPort)) {
            if (!Ports.isFree(port)) {
                throw new StartFailure("Port " + port + " is taken by another program", null);
            }
        }
        openDatabase();
        launch();
        awaitReady();
    }

    private synchronized void openDatabase() throws IOException, SQLException {
        refuseIfClosed();
        Path folder = options.dataDir().resolve("postgresql");
        if (options.fresh()) {
            Orphan.endPostmaster(folder.resolve("data"));
            for (String part : List.of("postgresql", "secrets", "wildfly", "log")) {
                Folders.delete(options.dataDir().resolve(part));
            }
        }
        secrets = new Secrets(options.dataDir().resolve("secrets"));
        database = options.outside().isPresent()
                ? OutsideDatabase.connect(options.outside().get(), secrets)
                : EmbeddedDatabase.start(folder, secrets);
    }

    private synchronized void launch() throws IOException {
        refuseIfClosed();
        WildFly started = new WildFly(options, httpPort, httpsPort);
        started.start(new ServerEnvironment(database, secrets, documents(), baseUrl(), httpsPort)
                .with(options.environment()));
        wildfly = started;
    }

    private void refuseIfClosed() {
        if (closed) {
            throw new StartFailure("CareQuay was stopped while it started", null);
        }
    }

    private void awaitReady() throws IOException, InterruptedException {
        if (!new Readiness(baseUrl()).await(wildfly, options.startLimit())) {
            throw new StartFailure("CareQuay did not start:\n" + String.join("\n", wildfly.tail(TAIL)), null);
        }
    }

    /** Where the pages are, for example {@code http://127.0.0.1:8080/carequay}; the API is {@code /api} below. */
    public String baseUrl() {
        return "http://127.0.0.1:" + httpPort + "/carequay";
    }

    /** Where the same is by TLS, on the loopback address. */
    public int httpsPort() {
        return httpsPort;
    }

    /** Where the documents are, for tests that look behind the application. */
    public Path documents() {
        return options.dataDir().resolve("documents").toAbsolutePath();
    }

    /** The database with its roles, for tests that look behind the application. */
    public Database database() {
        return database;
    }

    /** Where the server is managed, on the loopback address; another one after each start. */
    public int managementPort() {
        return wildfly.managementPort();
    }

    /** The server's process. */
    public long pid() {
        return wildfly.pid();
    }

    /** The last lines of the server's log. */
    public List<String> log(int lines) throws IOException {
        return wildfly.tail(lines);
    }

    /** Waits until the server ends. */
    public void waitFor() throws InterruptedException {
        wildfly.waitFor();
    }

    /** Kills the server's process as a crash would; the database goes on. */
    public void kill() throws IOException {
        wildfly.kill();
    }

    /** Starts the server again after {@link #kill()}, or stops and starts it: same database, same ports. */
    public void restart() throws IOException, InterruptedException {
        wildfly.stop();
        launch();
        awaitReady();
    }

    /** Stops it and starts it again with these variables too, and in place of those of the same name; an empty one is as none. */
    public void restart(Map<String, String> variables) throws IOException, InterruptedException {
        wildfly.stop();
        Map<String, String> environment = new HashMap<>(options.environment());
        environment.putAll(variables);
        options = options.withEnvironment(environment);
        launch();
        awaitReady();
    }

    /** Takes the application out of the running server, puts it in again and waits until it answers. */
    public void redeploy() throws IOException, InterruptedException {
        wildfly.redeploy();
        awaitReady();
    }

    /** Whether it was stopped, or is being stopped because this program ends. */
    public boolean isClosed() {
        return closed;
    }

    /** Stops the server, then the database; safe to call twice. */
    @Override
    public void close() {
        boolean first = !closed;
        stop();
        if (first) {
            forgetAtExit();
        }
    }

    private void forgetAtExit() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException alreadyExiting) {
            return;
        }
    }

    private void stop() {
        closed = true;
        synchronized (this) {
            try (lock) {
                stopProcesses();
            } catch (IOException e) {
                throw new UncheckedIOException("CareQuay did not stop cleanly", e);
            }
        }
    }

    private void stopProcesses() throws IOException {
        try {
            if (wildfly != null) {
                wildfly.stop();
            }
        } finally {
            if (database != null) {
                database.close();
            }
        }
    }
}
