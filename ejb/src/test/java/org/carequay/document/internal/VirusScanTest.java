package org.carequay.document.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VirusScanTest {
    private static final byte[] FILE =
            "Zz something that came in".repeat(10_000).getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stream: OK|",
                "stream: Eicar-Signature FOUND|file-infected",
                "INSTREAM size limit exceeded. ERROR|scan-down",
                "''|scan-down"
            })
    void understandsWhatTheDaemonSays(String answer, String code) throws Exception {
        try (ServerSocket daemon = new ServerSocket(0)) {
            CompletableFuture<byte[]> seen = CompletableFuture.supplyAsync(() -> one(daemon, answer));
            VirusScan scan = new VirusScan("127.0.0.1:" + daemon.getLocalPort());
            if (code == null) {
                assertThatCode(() -> scan.scan(new ByteArrayInputStream(FILE))).doesNotThrowAnyException();
            } else {
                assertThatThrownBy(() -> scan.scan(new ByteArrayInputStream(FILE)))
                        .hasMessage(code);
            }
            assertThat(seen.get()).isEqualTo(FILE);
        }
    }

    private static byte[] one(ServerSocket daemon, String answer) {
        try (Socket socket = daemon.accept()) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                all.write(in.readNBytes(length));
            }
            socket.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
            return all.toByteArray();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void withoutAnAnswerNothingIsTaken() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        VirusScan scan = new VirusScan("127.0.0.1:" + free);
        assertThat(scan.enabled()).isTrue();
        assertThatThrownBy(() -> scan.scan(new ByteArrayInputStream(FILE))).hasMessage("scan-down");
    }

    @Test
    void thereIsNoneByDefault() {
        VirusScan scan = new VirusScan(" ");
        assertThat(scan.enabled()).isFalse();
        assertThatCode(() -> scan.scan(new ByteArrayInputStream(FILE))).doesNotThrowAnyException();
    }

    /** The daemon itself, with a signature of our own: of one harmless file. Where it is not installed, skipped. */
    @Test
    void theRealDaemonFindsWhatItKnows(@TempDir Path folder) throws Exception {
        byte[] known = "Zz this file stands for a virus".getBytes(StandardCharsets.US_ASCII);
        String md5 = HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(known));
        Files.writeString(folder.resolve("zz.hdb"), md5 + ":" + known.length + ":Zz.Test\n");
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path settings = Files.writeString(
                folder.resolve("clamd.conf"),
                String.join(
                        "\n",
                        "DatabaseDirectory " + folder,
                        "TCPSocket " + port,
                        "TCPAddr 127.0.0.1",
                        "Foreground yes",
                        ""));
        Process daemon;
        try {
            daemon = new ProcessBuilder("clamd", "--config-file=" + settings)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("clamd.out").toFile())
                    .start();
        } catch (IOException missing) {
            assumeTrue(false, "clamd is not installed");
            return;
        }
        try {
            VirusScan scan = new VirusScan("127.0.0.1:" + port);
            Instant end = Instant.now().plus(Duration.ofSeconds(60));
            while (!answers(port)) {
                assertThat(daemon.isAlive())
                        .as(Files.readString(folder.resolve("clamd.out")))
                        .isTrue();
                assertThat(Instant.now()).isBefore(end);
                Thread.onSpinWait();
            }
            assertThatCode(() -> scan.scan(new ByteArrayInputStream(FILE))).doesNotThrowAnyException();
            assertThatThrownBy(() -> scan.scan(new ByteArrayInputStream(known))).hasMessage("file-infected");
        } finally {
            daemon.destroy();
            daemon.waitFor();
        }
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }
}
