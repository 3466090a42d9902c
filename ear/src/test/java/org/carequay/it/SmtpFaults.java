package org.carequay.it;

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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Stands before a mail server and behaves as bad ones do: to some recipients it answers with an error, or takes the message and hangs
 * up, or says nothing any more, or takes the message and says nothing of it, and for a while it is not there at all.
 */
final class SmtpFaults {
    private static final int BACKLOG = 50;

    private final ServerSocket door;
    private final int upstream;
    private final Map<String, String> refusals = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> hangUps = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> silences = new ConcurrentHashMap<>();
    private final AtomicReference<String> toHold = new AtomicReference<>();
    private volatile String held;
    private volatile boolean down;

    private SmtpFaults(ServerSocket door, int upstream) {
        this.door = door;
        this.upstream = upstream;
    }

    /** @param upstream port of the mail server */
    static SmtpFaults before(int upstream) {
        try {
            SmtpFaults faults =
                    new SmtpFaults(new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()), upstream);
            daemon(faults::accept);
            return faults;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    int port() {
        return door.getLocalPort();
    }

    void down(boolean now) {
        down = now;
    }

    /** From now on that recipient is refused with this line; null: no more. */
    void refuse(String recipient, String reply) {
        if (reply == null) {
            refusals.remove(recipient);
        } else {
            refusals.put(recipient, reply);
        }
    }

    /** The next messages to that recipient are delivered, but the sender is not told. */
    void hangUp(String recipient, int times) {
        hangUps.put(recipient, new AtomicInteger(times));
    }

    /** Named the next times, that recipient is neither taken nor refused: the sender waits for a word for ever. */
    void silence(String recipient, int times) {
        silences.put(recipient, new AtomicInteger(times));
    }

    /** The next message to somebody of that house is delivered, and the sender waits for the answer for ever. */
    void holdNextTo(String house) {
        held = null;
        toHold.set(house);
    }

    /** Whose message is held; null while none is. */
    String held() {
        return held;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                if (down) {
                    client.close();
                } else {
                    daemon(() -> relay(client));
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void relay(Socket client) {
        try (client;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), upstream)) {
            new Session(client, server).run();
        } catch (IOException ended) {
            // One of the two hung up: the other notices.
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "smtp-faults");
        thread.setDaemon(true);
        thread.start();
    }

    /** One connection: a line of the client, then the answer of the server, as SMTP without pipelining goes. */
    private final class Session {
        private final BufferedReader client;
        private final OutputStream toClient;
        private final BufferedReader server;
        private final OutputStream toServer;
        private String recipient = "";

        Session(Socket client, Socket server) throws IOException {
            this.client = reader(client);
            this.toClient = client.getOutputStream();
            this.server = reader(server);
            this.toServer = server.getOutputStream();
        }

        void run() throws IOException {
            answer();
            String line = client.readLine();
            while (line != null && command(line)) {
                line = client.readLine();
            }
        }

        /** @return whether the connection goes on */
        private boolean command(String line) throws IOException {
            String upper = line.toUpperCase(Locale.ROOT);
            if (upper.startsWith("RCPT TO:")) {
                recipient = line.replaceAll(".*<(.*)>.*", "$1");
                if (next(silences)) {
                    // Nothing is said until the sender has had enough.
                    client.readLine();
                    return false;
                }
                if (refusals.containsKey(recipient)) {
                    say(toClient, refusals.get(recipient));
                    return true;
                }
            }
            say(toServer, line);
            String reply = answer();
            return !upper.equals("DATA") || !reply.startsWith("354") || data();
        }

        private boolean data() throws IOException {
            String line = client.readLine();
            while (line != null && !line.equals(".")) {
                say(toServer, line);
                line = client.readLine();
            }
            say(toServer, ".");
            if (next(hangUps)) {
                server.readLine();
                return false;
            }
            String house = toHold.get();
            if (house != null && recipient.endsWith(house) && toHold.compareAndSet(house, null)) {
                server.readLine();
                held = recipient;
                client.readLine();
                return false;
            }
            answer();
            return true;
        }

        private boolean next(Map<String, AtomicInteger> faults) {
            AtomicInteger left = faults.get(recipient);
            return left != null && left.getAndDecrement() > 0;
        }

        private String answer() throws IOException {
            String line = server.readLine();
            while (line != null && line.length() > 3 && line.charAt(3) == '-') {
                say(toClient, line);
                line = server.readLine();
            }
            if (line == null) {
                throw new IOException("the mail server hung up");
            }
            say(toClient, line);
            return line;
        }
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    }

    private static void say(OutputStream to, String line) throws IOException {
        to.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        to.flush();
    }
}
