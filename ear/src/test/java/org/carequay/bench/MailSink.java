package org.carequay.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that takes everything and keeps nothing, so that it costs next to nothing. */
final class MailSink {
    private static final int BACKLOG = 50;

    private final ServerSocket door;
    private final AtomicInteger taken = new AtomicInteger();

    private MailSink(ServerSocket door) {
        this.door = door;
    }

    static MailSink open() {
        try {
            MailSink sink = new MailSink(new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()));
            daemon(sink::accept);
            return sink;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    int port() {
        return door.getLocalPort();
    }

    int taken() {
        return taken.get();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                daemon(() -> talk(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client) {
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
            say(client, "220 sink");
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String word = line.toUpperCase(Locale.ROOT);
                if (word.equals("DATA")) {
                    say(client, "354 go on");
                    skipText(lines);
                    taken.incrementAndGet();
                }
                say(client, word.equals("QUIT") ? "221 bye" : "250 fine");
            }
        } catch (IOException ended) {
            // The client hung up.
        }
    }

    private static void skipText(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        while (line != null && !line.equals(".")) {
            line = lines.readLine();
        }
    }

    private static void say(Socket client, String line) throws IOException {
        OutputStream out = client.getOutputStream();
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "mail-sink");
        thread.setDaemon(true);
        thread.start();
    }
}
