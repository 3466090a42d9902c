package org.carequay.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts of backup and restore, run as an administrator runs them; skipped where no PostgreSQL with pg_dump is installed. */
class BackupDrillTest {
    private static final int PATIENCE = 120;
    private static final Path SCRIPTS = Path.of("src/main/backup").toAbsolutePath();
    private static final Path ROLES = Path.of("src/main/db/roles.sql").toAbsolutePath();
    private static final String ROWS =
            """
            set role carequay_owner;
            create table carequay.note (clinic_id int, id int primary key, body text, at timestamptz default now());
            alter table carequay.note enable row level security;
            alter table carequay.note force row level security;
            create policy clinic_only on carequay.note using (clinic_id = 1) with check (true);
            insert into carequay.note select g % 2, g, md5(g::text) from generate_series(1, 1000) g;
            create function carequay.audit_restored() returns bigint language sql as $$
              update carequay.note set body = 'restored' where id = 1 returning 1::bigint $$;
            """;

    @TempDir
    private Path folder;

    private Path programs;
    private Path documents;

    /** What a script said, and how it ended. */
    private record Said(int code, String text) {}

    @BeforeEach
    void startAServer() throws Exception {
        Optional<Path> installed = installed();
        Assumptions.assumeTrue(installed.isPresent(), "no PostgreSQL with pg_dump is installed");
        Assumptions.assumeTrue(run(Map.of(), "openssl", "version").code() == 0, "no openssl");
        programs = installed.get();
        documents = Files.createDirectories(folder.resolve("documents/some clinic/a1"));
        Files.write(documents.resolve("one"), new byte[70_000]);
        Files.writeString(documents.resolve("señal"), "x");
        Files.createDirectories(folder.resolve("backups"));
        for (String key : List.of("open", "sign")) {
            ok(run(
                    Map.of(),
                    "openssl",
                    "genpkey",
                    "-algorithm",
                    "RSA",
                    "-pkeyopt",
                    "rsa_keygen_bits:2048",
                    "-out",
                    key));
            ok(run(Map.of(), "openssl", "pkey", "-in", key, "-pubout", "-out", key + ".pub"));
        }
        ok(server("initdb", "-D", "data", "-A", "trust", "-U", "postgres", "-E", "UTF8", "--no-sync"));
        ok(server(
                "pg_ctl",
                "-D",
                "data",
                "-w",
                "-l",
                "log",
                "-o",
                "-p 5432 -F -k " + folder + " -c listen_addresses=",
                "start"));
        ok(run(tools("postgres"), "createdb", "carequay"));
        ok(psql("-v", "owner_password=o", "-v", "app_password=a", "-f", ROLES.toString()));
        ok(psql(
                "-v",
                "backup_password=b",
                "-f",
                SCRIPTS.resolve("backup-role.sql").toString()));
        ok(psql("-c", ROWS));
    }

    @AfterEach
    void stopIt() throws Exception {
        if (programs != null && Files.exists(folder.resolve("data/postmaster.pid"))) {
            server("pg_ctl", "-D", "data", "-m", "immediate", "stop");
        }
    }

    @Test
    void aBackupComesBackAsItWas() throws Exception {
        Path backup = backup();
        Said drill = drill(backup);
        assertThat(drill.text()).contains("5 tables, 2 files, all as they were");
        assertThat(drill.code()).isZero();
        assertThat(manifest(backup))
                .as("rows of all clinics, past row-level security")
                .contains("table|carequay.note|1000|");
        assertThat(Files.readString(backup.resolve("database.enc"), StandardCharsets.ISO_8859_1))
                .doesNotContain("PGDMP", "carequay");
        assertThat(ok(run(tools("postgres"), "psql", "-At", "-c", "select count(*) from pg_database"))
                        .text()
                        .strip())
                .as("the drill leaves nothing behind")
                .isEqualTo("4");
    }

    /** What was not sealed yet is, once everything is known to be as it was. */
    @Test
    void theTrailIsToldOfARestore() throws Exception {
        Path backup = backup();
        ok(run(tools("postgres"), "createdb", "--template=template0", "again"));
        Map<String, String> tools = new java.util.HashMap<>(tools("postgres"));
        tools.put("PGDATABASE", "again");
        tools.put(
                "CAREQUAY_DOCUMENT_DIR",
                Files.createDirectories(folder.resolve("again")).toString());
        ok(run(tools, "bash", SCRIPTS.resolve("restore.sh").toString(), backup.toString()));
        assertThat(ok(run(tools, "psql", "-At", "-c", "select body from carequay.note where id = 1"))
                        .text()
                        .strip())
                .isEqualTo("restored");
    }

    @Test
    void oneFlippedByteIsRefused() throws Exception {
        Path backup = backup();
        for (String part :
                List.of("database.enc", "documents.enc", "manifest.enc", "key.enc", "SHA256SUMS", "SHA256SUMS.sig")) {
            byte[] bytes = Files.readAllBytes(backup.resolve(part));
            byte[] changed = bytes.clone();
            changed[changed.length / 2] ^= 1;
            Files.write(backup.resolve(part), changed);
            assertThat(drill(backup).code()).as(part).isNotZero();
            Files.write(backup.resolve(part), bytes);
        }
        assertThat(drill(backup).code()).isZero();
    }

    /** A backup that was signed, and does not hold what is written down of it. */
    @Test
    void aRowThatIsMissingIsFound() throws Exception {
        Path backup = backup();
        rewriteManifest(backup, "s/carequay.note|1000|/carequay.note|1001|/");
        Said drill = drill(backup);
        assertThat(drill.code()).isNotZero();
        assertThat(drill.text()).contains("not as it was", "table|carequay.note");
    }

    private Path backup() throws Exception {
        Map<String, String> tools = new java.util.HashMap<>(tools("carequay_backup"));
        tools.put("CAREQUAY_DOCUMENT_DIR", folder.resolve("documents").toString());
        Said said = ok(run(
                tools,
                "bash",
                SCRIPTS.resolve("backup.sh").toString(),
                folder.resolve("backups").toString()));
        return Path.of(said.text().strip());
    }

    private Said drill(Path backup) throws Exception {
        Map<String, String> tools = new java.util.HashMap<>(tools("postgres"));
        tools.put("PGDATABASE", "postgres");
        return run(tools, "bash", SCRIPTS.resolve("drill.sh").toString(), backup.toString());
    }

    private String manifest(Path backup) throws Exception {
        return ok(run(tools("postgres"), "bash", "-c", opening(backup) + " cat manifest"))
                .text();
    }

    private void rewriteManifest(Path backup, String edit) throws Exception {
        ok(run(
                tools("postgres"),
                "bash",
                "-c",
                opening(backup) + " sed -i '" + edit
                        + "' manifest; openssl enc -aes-256-cbc -pbkdf2 -iter 200000 -pass file:key -in manifest"
                        + " -out " + backup + "/manifest.enc; cd " + backup + " && sha256sum -- *.enc > SHA256SUMS;"
                        + " openssl dgst -sha256 -sign " + folder + "/sign -out SHA256SUMS.sig SHA256SUMS"));
    }

    private static String opening(Path backup) {
        return "openssl pkeyutl -decrypt -inkey open -pkeyopt rsa_padding_mode:oaep -pkeyopt rsa_oaep_md:sha256 -in "
                + backup
                + "/key.enc -out key; openssl enc -d -aes-256-cbc -pbkdf2 -iter 200000 -pass file:key -in " + backup
                + "/manifest.enc -out manifest;";
    }

    private Map<String, String> tools(String user) {
        return Map.of(
                "PATH", programs + java.io.File.pathSeparator + System.getenv("PATH"),
                "PGHOST", folder.toString(),
                "PGPORT", "5432",
                "PGUSER", user,
                "PGDATABASE", "carequay",
                "CAREQUAY_BACKUP_RECIPIENT", folder.resolve("open.pub").toString(),
                "CAREQUAY_BACKUP_SIGNER", folder.resolve("sign").toString(),
                "CAREQUAY_BACKUP_PRIVATE", folder.resolve("open").toString(),
                "CAREQUAY_BACKUP_VERIFIER", folder.resolve("sign.pub").toString());
    }

    private Said psql(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("psql", "-q", "-X", "-v", "ON_ERROR_STOP=1"));
        command.addAll(List.of(arguments));
        return run(tools("postgres"), command.toArray(String[]::new));
    }

    /** PostgreSQL refuses to run as root: then it does in a name space of users, where root is nobody. */
    private Said server(String program, String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        return run(Map.of(), command.toArray(String[]::new));
    }

    private Said run(Map<String, String> environment, String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, "said", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        Process process;
        try {
            process = builder.start();
        } catch (IOException noSuchProgram) {
            return new Said(-1, noSuchProgram.getMessage());
        }
        if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            return new Said(-1, "took too long: " + Files.readString(output));
        }
        return new Said(process.exitValue(), Files.readString(output));
    }

    private static Said ok(Said said) {
        assertThat(said.code()).as(said.text()).isZero();
        return said;
    }

    private static Optional<Path> installed() throws IOException {
        return Arrays.stream(System.getenv("PATH").split(java.io.File.pathSeparator))
                .map(place -> Path.of(place, "pg_ctl"))
                .filter(Files::isExecutable)
                .flatMap(BackupDrillTest::home)
                .filter(home -> Stream.of("initdb", "pg_dump", "pg_restore", "psql", "createdb", "dropdb")
                        .allMatch(program -> Files.isExecutable(home.resolve(program))))
                .findFirst();
    }

    private static Stream<Path> home(Path program) {
        try {
            return Stream.of(program.toRealPath().getParent());
        } catch (IOException gone) {
            return Stream.empty();
        }
    }
}
