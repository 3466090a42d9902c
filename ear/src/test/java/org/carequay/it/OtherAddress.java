package org.carequay.it;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A client at another loopback address than all other tests, over one connection; what the server counts by address counts for it alone. */
final class OtherAddress implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: ([0-9]+)");
    private static final Pattern CHUNKED = Pattern.compile("(?i)transfer-encoding: chunked");
    private static final Pattern RETRY = Pattern.compile("(?i)retry-after: ([0-9]+)\r");
    private static final Pattern SESSION = Pattern.compile("(?i)set-cookie: (JSESSIONID=[^;]+)");
    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*? value=\"([^\"]+)\"");
    private static final Pattern NONCE = Pattern.compile("PrimeFaces\\.csp\\.init\\('([^']+)'\\)");
    private final URI base = URI.create(RunningCareQuay.server().baseUrl());
    private final Socket socket;
    private String cookie = "";

    /** What came back. */
    record Answer(String head, String body) {
        int status() {
            return Integer.parseInt(head.split(" ", 3)[1]);
        }

        /** In how many seconds to come again; -1 when it does not say. */
        long retryAfter() {
            Matcher seconds = RETRY.matcher(head);
            return seconds.find() ? Long.parseLong(seconds.group(1)) : -1;
        }
    }

    /** @param last part of an address that no other test has */
    OtherAddress(int last) throws IOException {
        socket = new Socket(
                InetAddress.getByName("127.0.0.1"), base.getPort(), InetAddress.getByName("127.0.0." + last), 0);
    }

    /** Opens a page below the context. */
    Answer get(String path) throws IOException {
        return send("GET", path, "Accept: text/html\r\n", "");
    }

    /** Sends a form. */
    Answer post(String path, Map<String, String> fields) throws IOException {
        String form = fields.entrySet().stream()
                .map(each -> URLEncoder.encode(each.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(
                "POST",
                path,
                "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n",
                form);
    }

    /** Signs in by the form of the page, in a session of its own. @return whether that was right */
    boolean signIn(String email, String password) throws IOException {
        Answer page = get("/login.xhtml");
        String state = found(VIEW_STATE, page.body());
        String nonce = found(NONCE, page.body());
        cookie = found(SESSION, page.head());
        Answer answer = post(
                "/login.xhtml",
                Map.of(
                        "login", "login",
                        "login:email", email,
                        "login:password", password,
                        "login:signin", "login:signin",
                        "jakarta.faces.ViewState", state,
                        "primefaces.nonce", nonce));
        cookie = "";
        return answer.status() == 302 && !answer.head().contains("login.xhtml");
    }

    private static String found(Pattern what, String in) {
        Matcher match = what.matcher(in);
        if (!match.find()) {
            throw new AssertionError("no " + what);
        }
        return match.group(1);
    }

    private Answer send(String method, String path, String headers, String body) throws IOException {
        String request = method + " " + base.getPath() + path + " HTTP/1.1\r\nHost: " + base.getAuthority() + "\r\n"
                + (cookie.isEmpty() ? "" : "Cookie: " + cookie + "\r\n") + headers + "\r\n" + body;
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        InputStream in = socket.getInputStream();
        String head = until(in, "\r\n\r\n");
        return new Answer(head, new String(body(head, in), StandardCharsets.UTF_8));
    }

    private static byte[] body(String head, InputStream in) throws IOException {
        Matcher length = LENGTH.matcher(head);
        if (length.find()) {
            return in.readNBytes(Integer.parseInt(length.group(1)));
        }
        return CHUNKED.matcher(head).find() ? chunks(in) : new byte[0];
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int size = -1; size != 0; ) {
            size = Integer.parseInt(until(in, "\r\n").strip().toLowerCase(Locale.ROOT), 16);
            all.write(in.readNBytes(size));
            in.readNBytes(2);
        }
        return all.toByteArray();
    }

    private static String until(InputStream in, String end) throws IOException {
        StringBuilder read = new StringBuilder();
        while (read.indexOf(end) < 0) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the server hung up after " + read);
            }
            read.append((char) next);
        }
        return read.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
