package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who opens links too often, from one address, is told to come again later; others are not. The address is one that no other test has. */
@ExtendWith(RunningCareQuay.class)
class RequestLimitsIT {
    private static final int A_MINUTES_WORTH = RunningCareQuay.LINKS_A_MINUTE;

    @Test
    void anAddressThatOpensLinksTooOftenHasToWait() throws IOException {
        URI base = URI.create(RunningCareQuay.server().baseUrl());
        String asked = "GET " + base.getPath() + "/visit.xhtml?t=zz HTTP/1.1\r\nHost: " + base.getAuthority() + "\r\n";
        String answer = "";
        int sent = 0;
        try (Socket socket = new Socket(
                InetAddress.getByName("127.0.0.1"), base.getPort(), InetAddress.getByName("127.0.0.77"), 0)) {
            for (; sent < 2 * A_MINUTES_WORTH && !answer.contains(" 429 "); sent++) {
                socket.getOutputStream().write((asked + "\r\n").getBytes(StandardCharsets.US_ASCII));
                answer = head(socket.getInputStream());
            }
        }
        assertThat(answer).contains(" 429 ").containsPattern("(?i)Retry-After: [0-9]+");
        assertThat(sent).isGreaterThan(A_MINUTES_WORTH);
        assertThat(PageSession.anonymous(base.toString())
                        .get("/visit.xhtml?t=zz")
                        .status())
                .as("somebody else")
                .isNotEqualTo(429);
        try (Socket socket = new Socket(
                InetAddress.getByName("127.0.0.1"), base.getPort(), InetAddress.getByName("127.0.0.77"), 0)) {
            socket.getOutputStream().write((asked + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .as("a page for people")
                    .contains(" 429 ", "Too many requests");
        }
    }

    /** Reads one answer; its body is as long as it says. */
    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.read());
        }
        java.util.regex.Matcher length =
                java.util.regex.Pattern.compile("(?i)content-length: ([0-9]+)").matcher(head);
        if (length.find()) {
            in.readNBytes(Integer.parseInt(length.group(1)));
        } else if (head.toString().toLowerCase(java.util.Locale.ROOT).contains("chunked")) {
            skipChunks(in);
        }
        return head.toString();
    }

    private static void skipChunks(InputStream in) throws IOException {
        for (int size = -1; size != 0; ) {
            StringBuilder line = new StringBuilder();
            while (line.indexOf("\r\n") < 0) {
                line.append((char) in.read());
            }
            size = Integer.parseInt(line.toString().strip(), 16);
            in.readNBytes(size + 2);
        }
    }
}
