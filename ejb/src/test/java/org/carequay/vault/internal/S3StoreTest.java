package org.carequay.vault.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.carequay.vault.internal.ClinicKeys.ClinicKey;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against S3Proxy, which is large: only with the profile {@code s3} ({@code mvn -Ps3 verify}); else skipped. */
class S3StoreTest {
    private static final String SERVER = "org.gaul.s3proxy.Main";
    private static final UUID CLINIC = UUID.randomUUID();
    private static final int PART = 8 * 1024 * 1024;

    @TempDir
    private static Path folder;

    private static ObjectStore store;

    @BeforeAll
    static void start() throws Exception {
        Class<?> server;
        try {
            server = Class.forName(SERVER);
        } catch (ClassNotFoundException without) {
            assumeTrue(false, "without the profile s3 there is no S3Proxy");
            return;
        }
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Files.createDirectories(folder.resolve("data/documents"));
        Path settings = Files.writeString(
                folder.resolve("s3proxy.conf"),
                String.join(
                        "\n",
                        "s3proxy.endpoint=http://127.0.0.1:" + port,
                        "s3proxy.authorization=aws-v2-or-v4",
                        "s3proxy.identity=zz-identity",
                        "s3proxy.credential=zz-credential",
                        "jclouds.provider=filesystem-nio2",
                        "jclouds.filesystem.basedir=" + folder.resolve("data")));
        Thread running = new Thread(() -> {
            try {
                server.getMethod("main", String[].class)
                        .invoke(null, (Object) new String[] {"--properties", settings.toString()});
            } catch (ReflectiveOperationException failed) {
                throw new IllegalStateException(failed);
            }
        });
        running.setDaemon(true);
        running.start();
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (!answers(port)) {
            assertThat(Instant.now()).isBefore(end);
            Thread.onSpinWait();
        }
        store = new Stores(Map.of(
                        "CAREQUAY_DOCUMENT_STORE", "s3",
                        "CAREQUAY_S3_BUCKET", "documents",
                        "CAREQUAY_S3_ENDPOINT", "http://127.0.0.1:" + port,
                        "CAREQUAY_S3_ACCESS_KEY", "zz-identity",
                        "CAREQUAY_S3_SECRET_KEY", "zz-credential"))
                .current();
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    @Test
    void givesBackWhatItTook() throws IOException {
        for (int length : new int[] {1, 5_000, PART, PART + 1, 3 * PART + 17}) {
            byte[] bytes = bytes(length);
            StoreIntake intake = intake();
            intake.take(new ByteArrayInputStream(bytes));
            assertThat(intake.taken().all()).isEqualTo(bytes);
            intake.close();
            assertThatThrownBy(() -> intake.taken().check()).hasMessage("document-missing");
        }
    }

    @Test
    void theBucketNeverHoldsThePlainText() throws IOException {
        String canary = "Zzyzx-canary-of-a-patient";
        intake().take(new ByteArrayInputStream(canary.repeat(1000).getBytes(StandardCharsets.US_ASCII)));
        try (Stream<Path> all = Files.walk(folder.resolve("data"))) {
            assertThat(all.filter(Files::isRegularFile).toList()).isNotEmpty().allSatisfy(file -> assertThat(
                            Files.readString(file, StandardCharsets.ISO_8859_1))
                    .doesNotContain(canary));
        }
    }

    @Test
    void whatIsNotFinishedIsNotThere() throws IOException {
        String name = CLINIC + "/00/" + UUID.randomUUID();
        try (ObjectStore.Writing writing = store.write(name)) {
            writing.write(bytes(2 * PART));
        }
        assertThatThrownBy(() -> read(name)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void saysWhetherItCanBeWritten() throws IOException {
        assertThat(store.isReady()).isTrue();
    }

    @Test
    void listsAndDeletes() throws IOException {
        String clinic = UUID.randomUUID().toString();
        String name = clinic + "/ab/" + UUID.randomUUID();
        try (ObjectStore.Writing writing = store.write(name)) {
            writing.write(7);
            writing.commit();
        }
        assertThat(read(name)).containsExactly(7);
        List<String> found = new ArrayList<>();
        store.list(clinic, Instant.now().minusSeconds(3600), found::add);
        assertThat(found).isEmpty();
        store.list(clinic, Instant.now().plusSeconds(60), found::add);
        assertThat(found).containsExactly(name);
        store.delete(name);
        store.delete(name);
        assertThatThrownBy(() -> read(name)).isInstanceOf(NoSuchFileException.class);
    }

    private static byte[] read(String name) throws IOException {
        try (InputStream in = store.read(name)) {
            return in.readAllBytes();
        }
    }

    private static StoreIntake intake() {
        ClinicKey key = new ClinicKey(UUID.randomUUID(), Envelope.clinicKey(Envelope.newClinicKey()));
        return new StoreIntake(CLINIC, UUID.randomUUID(), key, store, true);
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
