package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * By which versions of TLS one may come in. Old ones are asked for in bytes, as Java does not speak them any more; the same bytes with
 * what is allowed get an answer.
 */
@ExtendWith(RunningCareQuay.class)
class TransportIT {
    private static final int ALERT = 21;
    private static final int HANDSHAKE = 22;
    private static final int FATAL = 2;
    private static final int TLS_1_0 = 0x0301;
    private static final int TLS_1_1 = 0x0302;
    private static final int TLS_1_2 = 0x0303;
    private static final int ECDHE_RSA_AES128_CBC = 0xC013;
    private static final int RSA_AES128_GCM = 0x009C;
    private static final int ECDHE_RSA_AES128_GCM = 0xC02F;
    /** Groups x25519 and secp256r1, points as they are, RSA with SHA-256 with and without PSS. */
    private static final byte[] EXTENSIONS = {
        0, 10, 0, 6, 0, 4, 0, 29, 0, 23, 0, 11, 0, 2, 1, 0, 0, 13, 0, 6, 0, 4, 8, 4, 4, 1
    };

    private static final int RANDOM = 32;

    private final int port = RunningCareQuay.server().httpsPort();

    @Test
    void oldVersionsAndWeakCiphersAreRefused() throws IOException {
        assertThat(answer(TLS_1_2, ECDHE_RSA_AES128_GCM)[0])
                .as("the way of asking is right")
                .isEqualTo((byte) HANDSHAKE);
        for (int version : new int[] {TLS_1_0, TLS_1_1}) {
            byte[] answer = answer(version, ECDHE_RSA_AES128_CBC);
            assertThat(answer[0]).as("version %x", version).isEqualTo((byte) ALERT);
            assertThat(answer[5]).isEqualTo((byte) FATAL);
        }
        assertThat(answer(TLS_1_2, ECDHE_RSA_AES128_CBC)[0]).as("without AEAD").isEqualTo((byte) ALERT);
        assertThat(answer(TLS_1_2, RSA_AES128_GCM)[0])
                .as("without forward secrecy")
                .isEqualTo((byte) ALERT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void newVersionsAreSpokenAndAskedForFromThenOn(String version) throws Exception {
        try (SSLSocket socket = (SSLSocket) trusting().getSocketFactory().createSocket("localhost", port)) {
            socket.setEnabledProtocols(new String[] {version});
            socket.startHandshake();
            assertThat(socket.getSession().getProtocol()).isEqualTo(version);
            socket.getOutputStream()
                    .write("GET /carequay/login.xhtml HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer)
                    .startsWith("HTTP/1.1 200")
                    .containsPattern("(?i)Strict-Transport-Security: max-age=31536000");
        }
    }

    /** The first record that comes back to a hello of that version with that cipher alone. */
    private byte[] answer(int version, int cipher) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(hello(version, cipher));
            return socket.getInputStream().readNBytes(7);
        }
    }

    private static byte[] hello(int version, int cipher) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        two(body, version);
        body.writeBytes(new byte[RANDOM]);
        body.write(0);
        two(body, 2);
        two(body, cipher);
        two(body, 0x0100);
        two(body, EXTENSIONS.length);
        body.writeBytes(EXTENSIONS);
        ByteArrayOutputStream record = new ByteArrayOutputStream();
        record.write(HANDSHAKE);
        two(record, TLS_1_0);
        two(record, body.size() + 4);
        record.write(1);
        record.write(0);
        two(record, body.size());
        record.writeBytes(body.toByteArray());
        return record.toByteArray();
    }

    private static void two(ByteArrayOutputStream out, int number) {
        out.write(number >> Byte.SIZE);
        out.write(number);
    }

    /** Whatever certificate: the server made its own. */
    private static SSLContext trusting() throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Anybody()}, null);
        return context;
    }

    private static final class Anybody implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
