package org.carequay.it;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where the server's messages go: a mail server and an SMS gateway on this machine, each spoken to over its socket. */
final class Mailroom {
    private static final String LOOPBACK = "127.0.0.1";
    private static final MailCertificate CERTIFICATE = MailCertificate.make();

    private final GreenMail mail;
    private final SmtpFaults faults;
    private final SmsGatewayStub sms;

    private Mailroom(GreenMail mail, SmsGatewayStub sms) {
        this.mail = mail;
        this.faults = SmtpFaults.before(mail.getSmtp().getPort(), CERTIFICATE.context());
        this.sms = sms;
    }

    static Mailroom open() {
        GreenMail mail = new GreenMail(new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_SMTP));
        mail.start();
        Runtime.getRuntime().addShutdownHook(new Thread(mail::stop));
        return new Mailroom(mail, SmsGatewayStub.open());
    }

    Map<String, String> environment() {
        Map<String, String> variables = new HashMap<>(sms.environment());
        variables.put("CAREQUAY_SMTP_HOST", LOOPBACK);
        variables.put("CAREQUAY_SMTP_PORT", String.valueOf(faults.port()));
        variables.put("CAREQUAY_SMTP_STARTTLS", "true");
        variables.put("CAREQUAY_SMTP_SECONDS", "3");
        variables.put("CAREQUAY_SMS_SECONDS", "3");
        variables.put("CAREQUAY_SMTP_FROM", "no-reply@carequay.example");
        return variables;
    }

    /** The option of the JVM with which a server trusts this mail server. */
    String trust() {
        return CERTIFICATE.trust();
    }

    /** What the mail server does wrong. */
    SmtpFaults faults() {
        return faults;
    }

    SmsGatewayStub sms() {
        return sms;
    }

    /** What came for that address, in order. */
    List<MimeMessage> mailTo(String address) {
        return Arrays.stream(mail.getReceivedMessages())
                .filter(message -> isTo(message, address))
                .toList();
    }

    /** What came for anybody whose address ends so. */
    List<MimeMessage> mailToHouse(String ending) {
        return Arrays.stream(mail.getReceivedMessages())
                .filter(message -> recipient(message).endsWith(ending))
                .toList();
    }

    private static boolean isTo(MimeMessage message, String address) {
        return recipient(message).equalsIgnoreCase(address);
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** What it says to its reader. */
    static String text(MimeMessage message) {
        return part(message, 0);
    }

    /** What goes along for the reader's calendar. */
    static String calendar(MimeMessage message) {
        return part(message, 1);
    }

    private static String part(MimeMessage message, int index) {
        try {
            Object content = message.getContent() instanceof MimeMultipart parts
                    ? parts.getBodyPart(index).getContent()
                    : message.getContent();
            return content instanceof InputStream bytes
                    ? new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    : content.toString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(GreenMailUtil.getHeaders(message), unreadable);
        }
    }
}
