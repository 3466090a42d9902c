package org.carequay.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the role script promises, on a real PostgreSQL. */
class EmbeddedDatabaseTest {
    @TempDir
    static Path folder;

    private static Secrets secrets;
    private static EmbeddedDatabase database;

    @BeforeAll
    static void start() throws Exception {
        secrets = new Secrets(folder.resolve("secrets"));
        database = EmbeddedDatabase.start(folder.resolve("postgresql"), secrets);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void applicationOwnsNothingAndCannotBypassRowLevelSecurity() throws SQLException {
        assertThat(answer(
                        database.application(),
                        "select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb from pg_roles"
                                + " where rolname = current_user"))
                .isEqualTo("f");
        assertThat(answer(
                        database.application(),
                        "select count(*) from pg_class join pg_roles r on r.oid = relowner"
                                + " where rolname = 'carequay_app'"))
                .isEqualTo("0");
    }

    @Test
    void applicationCannotCreateTables() {
        for (String schema : new String[] {"public", "carequay"}) {
            assertThatThrownBy(() -> run(database.application(), "create table " + schema + ".mine (id int)"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void applicationKeepsBatchExecutions() throws SQLException {
        run(database.application(), "insert into job_instance (jobname) values ('statements')");
        assertThat(answer(database.application(), "select count(*) from job_instance"))
                .isEqualTo("1");
    }

    @Test
    void ownerMigratesInItsSchema() throws SQLException {
        run(database.owner(), "create table made_by_owner (id int)");
        assertThat(answer(database.owner(), "select schemaname from pg_tables where tablename = 'made_by_owner'"))
                .isEqualTo("carequay");
    }

    @Test
    void scriptMayRunAgain() throws SQLException {
        try (Connection connection = database.connect(database.superuser().orElseThrow())) {
            RoleScript.with(secrets).run(connection);
        }
        assertThat(answer(database.application(), "select 1")).isEqualTo("1");
    }

    @Test
    void nobodySignsInWithoutPassword() {
        assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), "postgres", "wrong")
                        .close())
                .isInstanceOf(SQLException.class);
    }

    @Test
    void anotherDatabaseFolderHasItsOwnPortAndOrphansAreEnded() throws Exception {
        Path other = folder.resolve("other");
        EmbeddedDatabase first = EmbeddedDatabase.start(other, secrets);
        try (Connection connection = first.connect(first.owner());
                Statement statement = connection.createStatement()) {
            statement.execute("create table kept (id int)");
        }
        // Its launcher is killed: the postmaster stays, and so does its lock file.
        long orphan = Long.parseLong(
                Files.readAllLines(other.resolve("data/postmaster.pid")).get(0).strip());
        Orphan.endPostmaster(other.resolve("data"));
        assertThat(ProcessHandle.of(orphan).map(ProcessHandle::isAlive).orElse(false))
                .isFalse();
        first.close();

        EmbeddedDatabase second = EmbeddedDatabase.start(other, secrets);
        try {
            assertThat(second.jdbcUrl()).isNotEqualTo(database.jdbcUrl());
            try (Connection connection = second.connect(second.owner());
                    Statement statement = connection.createStatement();
                    ResultSet kept = statement.executeQuery("select count(*) from kept")) {
                assertThat(kept.next()).isTrue();
            }
        } finally {
            second.close();
        }
    }

    private static void run(Credentials role, String sql) throws SQLException {
        try (Connection connection = database.connect(role);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String answer(Credentials role, String sql) throws SQLException {
        try (Connection connection = database.connect(role);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
