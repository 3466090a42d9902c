package org.carequay.server;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Map;

/** A mail server for the demo, which takes e-mails to anybody and passes none on: what was sent is read in the application. */
final class DemoMailbox {
    private static final String LOOPBACK = "127.0.0.1";
    private static final String HOST = "CAREQUAY_SMTP_HOST";

    private DemoMailbox() {}

    /** What the server has to be told of it; nothing where the environment names a mail server. */
    static Map<String, String> open(Map<String, String> environment) {
        if (environment.containsKey(HOST)) {
            return Map.of();
        }
        GreenMail mail = new GreenMail(new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_SMTP));
        mail.start();
        Runtime.getRuntime().addShutdownHook(new Thread(mail::stop, "demo-mailbox-stop"));
        return Map.of(
                HOST,
                LOOPBACK,
                "CAREQUAY_SMTP_PORT",
                String.valueOf(mail.getSmtp().getPort()),
                "CAREQUAY_SMTP_FROM",
                "no-reply@carequay.example");
    }
}
