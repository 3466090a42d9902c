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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * Stands before a mail server and behaves as bad ones do: to some recipients it answers with an error, or takes the message and hangs
 * up, or says nothing any more, or takes the message and says nothing of it, and for a while it is not there at all. It speaks STARTTLS,
 * unless it forgot how to.
 */
final class SmtpFaults {
    private static final int BACKLOG = 50;

    private final ServerSocket door;
    private final int upstream;
    private final AtomicReference<SSLContext> certificate = new AtomicReference<>();
    private final Set<String> encrypted = ConcurrentHashMap.newKeySet();
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

    /** @param upstream port of the mail server @param certificate that it shows */
    static SmtpFaults before(int upstream, SSLContext certificate) {
        try {
            SmtpFaults faults =
                    new SmtpFaults(new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()), upstream);
            faults.shows(certificate);
            daemon(faults::accept);
            return faults;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    int port() {
        return door.getLocalPort();
    }

    /** From now on it shows that certificate; null: it offers no STARTTLS. */
    void shows(SSLContext other) {
        certificate.set(other);
    }

    SSLContext shown() {
        return certificate.get();
    }

    /** Whether what was sent to that recipient came encrypted. */
    boolean encrypted(String recipient) {
        return encrypted.contains(recipient);
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
        private final SSLContext shown = certificate.get();
        private Socket line;
        private BufferedReader client;
        private OutputStream toClient;
        private final BufferedReader server;
        private final OutputStream toServer;
        private String recipient = "";

        Session(Socket client, Socket server) throws IOException {
            speakOver(client);
            this.server = reader(server);
            this.toServer = server.getOutputStream();
        }

        private void speakOver(Socket socket) throws IOException {
            line = socket;
            client = reader(socket);
            toClient = socket.getOutputStream();
        }

        void run() throws IOException {
            answer();
            String said = client.readLine();
            while (said != null && (said.equalsIgnoreCase("STARTTLS") && shown != null ? encrypt() : command(said))) {
                said = client.readLine();
            }
        }

        private boolean encrypt() throws IOException {
            say(toClient, "220 Go ahead");
            SSLSocket secret = (SSLSocket) shown.getSocketFactory().createSocket(line, null, line.getPort(), true);
            secret.setUseClientMode(false);
            secret.startHandshake();
            speakOver(secret);
            return true;
        }

        /** @return whether the connection goes on */
        private boolean command(String said) throws IOException {
            String upper = said.toUpperCase(Locale.ROOT);
            if (upper.startsWith("RCPT TO:")) {
                recipient = said.replaceAll(".*<(.*)>.*", "$1");
                if (line instanceof SSLSocket) {
                    encrypted.add(recipient);
                }
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
            say(toServer, said);
            boolean offers = upper.startsWith("EHLO") && shown != null && !(line instanceof SSLSocket);
            String reply = offers ? answerWithOffer() : answer();
            return !upper.equals("DATA") || !reply.startsWith("354") || data();
        }

        private boolean data() throws IOException {
            String text = client.readLine();
            while (text != null && !text.equals(".")) {
                say(toServer, text);
                text = client.readLine();
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

        /** The first line of the answer names the server; what it can do comes after it. */
        private String answerWithOffer() throws IOException {
            say(toClient, server.readLine());
            say(toClient, "250-STARTTLS");
            return answer();
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
