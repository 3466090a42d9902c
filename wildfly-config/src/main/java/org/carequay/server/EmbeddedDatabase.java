package org.carequay.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;

/**
 * A PostgreSQL of our own, for demo, tests and benchmarks. It keeps its data in a folder, its port as long as that is free,
 * listens on the loopback address only and asks every role for its password. Writes are as durable as in production.
 */
public final class EmbeddedDatabase implements Database {
    private static final String NAME = "carequay";
    private static final String SUPERUSER = "postgres";
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final String TRUST = "host all all 127.0.0.1/32 trust\nhost all all ::1/128 trust\n";
    private static final String PASSWORDS =
            "host all all 127.0.0.1/32 scram-sha-256\nhost all all ::1/128 scram-sha-256\n";

    private final Path folder;
    private final Credentials superuser;
    private final RoleScript roles;
    private EmbeddedPostgres process;

    private EmbeddedDatabase(Path folder, Secrets secrets) {
        this.folder = folder;
        this.superuser = new Credentials(SUPERUSER, secrets.password("database-superuser"));
        this.roles = RoleScript.with(secrets);
    }

    /** Starts the database of a folder, making it first if there is none, and sets both roles up. */
    static EmbeddedDatabase start(Path folder, Secrets secrets) throws IOException, SQLException {
        Files.createDirectories(folder);
        EmbeddedDatabase database = new EmbeddedDatabase(folder, secrets);
        database.start();
        try {
            database.prepare();
            return database;
        } catch (SQLException | IOException | RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** Starts it, also again after {@link #close()}, with the same data. */
    public void start() throws IOException {
        process = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.resolve("program").toFile())
                .setDataDirectory(data())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(rememberedPort())
                .setPGStartupWait(START_LIMIT)
                .setLocaleConfig("locale", "C")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setConnectConfig("password", superuser.password())
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_connections", "150")
                .setServerConfig("unix_socket_directories", "''")
                .setServerConfig("password_encryption", "scram-sha-256")
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .setDataDirectoryCustomizer(ignored -> chooseSignIn())
                .start();
    }

    private void chooseSignIn() {
        try {
            Files.writeString(data().resolve("pg_hba.conf"), Files.exists(secured()) ? PASSWORDS : TRUST);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void prepare() throws SQLException, IOException {
        if (!Files.exists(secured())) {
            try (Connection connection = maintenance();
                    Statement statement = connection.createStatement()) {
                statement.execute("alter role " + SUPERUSER + " password '" + superuser.password() + "'");
                Files.writeString(data().resolve("pg_hba.conf"), PASSWORDS);
                statement.execute("select pg_reload_conf()");
                Files.createFile(secured());
            }
        }
        try (Connection connection = maintenance();
                Statement statement = connection.createStatement()) {
            if (!exists(statement)) {
                statement.execute("create database " + NAME);
            }
        }
        try (Connection connection = connect(superuser)) {
            roles.run(connection);
        }
    }

    private static boolean exists(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery("select from pg_database where datname = '" + NAME + "'")) {
            return found.next();
        }
    }

    private Connection maintenance() throws SQLException {
        return DriverManager.getConnection(url("postgres"), superuser.user(), superuser.password());
    }

    private int rememberedPort() throws IOException {
        Path file = folder.resolve("port");
        int known = Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0;
        Orphan.endPostmaster(data());
        int port = Ports.ifFree(known);
        Files.writeString(file, port + "\n");
        return port;
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path log() {
        return folder.resolve("postgresql.log");
    }

    private Path secured() {
        return data().resolve("carequay.secured");
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + process.getPort() + "/" + database;
    }

    @Override
    public String jdbcUrl() {
        return url(NAME);
    }

    @Override
    public Credentials owner() {
        return roles.owner();
    }

    @Override
    public Credentials application() {
        return roles.application();
    }

    @Override
    public Optional<Credentials> superuser() {
        return Optional.of(superuser);
    }

    @Override
    public void close() {
        try {
            process.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
