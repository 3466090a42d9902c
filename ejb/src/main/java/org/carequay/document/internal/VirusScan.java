package org.carequay.document.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.carequay.shared.DomainRefusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows files to a ClamAV daemon, where the environment names one ({@code CAREQUAY_CLAMAV}, {@code host:port}); by default
 * there is none. With one, nothing is taken in that it has not seen.
 */
@ApplicationScoped
public class VirusScan {
    private static final Logger LOG = LoggerFactory.getLogger(VirusScan.class);
    private static final int USUAL_PORT = 3310;
    private static final int PATIENCE = 60_000;
    private static final int CHUNK = 64 * 1024;
    private static final int LONGEST_ANSWER = 1024;

    private final String daemon;

    public VirusScan() {
        this(System.getenv("CAREQUAY_CLAMAV"));
    }

    VirusScan(String daemon) {
        this.daemon = daemon == null || daemon.isBlank() ? null : daemon.strip();
    }

    boolean enabled() {
        return daemon != null;
    }

    /** @throws DomainRefusal {@code file-infected}, {@code scan-down} */
    void scan(InputStream file) {
        if (!enabled()) {
            return;
        }
        String answer;
        try {
            answer = ask(file);
        } catch (IOException down) {
            LOG.error("The virus scanner does not answer", down);
            throw new DomainRefusal("scan-down");
        }
        if (answer.endsWith("FOUND")) {
            throw new DomainRefusal("file-infected");
        }
        if (!answer.endsWith("OK")) {
            LOG.error("The virus scanner answers: {}", answer);
            throw new DomainRefusal("scan-down");
        }
    }

    /** INSTREAM of clamd's protocol: pieces with their length before them, and one of no length at the end. */
    private String ask(InputStream file) throws IOException {
        int colon = daemon.lastIndexOf(':');
        String host = colon < 0 ? daemon : daemon.substring(0, colon);
        int port = colon < 0 ? USUAL_PORT : Integer.parseInt(daemon.substring(colon + 1));
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), PATIENCE);
            socket.setSoTimeout(PATIENCE);
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            byte[] buffer = new byte[CHUNK];
            for (int read = file.read(buffer); read >= 0; read = file.read(buffer)) {
                if (read > 0) {
                    out.writeInt(read);
                    out.write(buffer, 0, read);
                }
            }
            out.writeInt(0);
            out.flush();
            String answer = new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
            return answer.replace("\0", "").strip();
        }
    }
}
