package org.carequay.messaging.internal;

import jakarta.activation.DataHandler;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carequay.messaging.internal.Outgoing.Fate;
import org.carequay.messaging.internal.Outgoing.Outcome;
import org.carequay.shared.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands e-mails to the mail server of the server's mail session, many over one connection. A message keeps its Message-ID when it
 * is sent once more, so that whoever got it before can tell.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailServer {
    private static final Logger LOG = LoggerFactory.getLogger(MailServer.class);
    private static final int USUAL_PATIENCE = 60;
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final Pattern REPLY = Pattern.compile("(?:^|\\s)([245])([0-9]{2})[ -]");
    private static final String DOWN = "mail-down";
    private static final String PATIENCE_MS = patience();

    @Resource(lookup = "java:/carequay/mail")
    private Session session;

    @Inject
    private Clock clock;

    /** A server that takes the call and says nothing is as good as gone; the library would wait for ever. */
    @PostConstruct
    void doNotWaitForEver() {
        Properties settings = session.getProperties();
        settings.putIfAbsent("mail.smtp.connectiontimeout", PATIENCE_MS);
        settings.putIfAbsent("mail.smtp.timeout", PATIENCE_MS);
        settings.putIfAbsent("mail.smtp.writetimeout", PATIENCE_MS);
    }

    /** One message over which the connection broke was tried, as it may have got there; those after it were not. */
    public List<Outcome> send(List<Outgoing> messages) {
        List<Outcome> outcomes = new ArrayList<>();
        try (Transport server = session.getTransport("smtp")) {
            server.connect();
            sendAll(server, messages, outcomes);
        } catch (MessagingException down) {
            LOG.info("The mail server does not answer: {}", down.getClass().getSimpleName());
        }
        messages.stream().skip(outcomes.size()).forEach(message -> outcomes.add(message.failed(Fate.DOWN, DOWN)));
        return outcomes;
    }

    private void sendAll(Transport server, List<Outgoing> messages, List<Outcome> outcomes) throws MessagingException {
        for (Outgoing message : messages) {
            try {
                outcomes.add(send(server, message));
            } catch (MessagingException broken) {
                outcomes.add(message.failed(Fate.LATER, DOWN));
                throw broken;
            }
        }
    }

    /** @throws MessagingException when the server is gone */
    private Outcome send(Transport server, Outgoing message) throws MessagingException {
        MimeMessage mail;
        try {
            mail = mail(message);
        } catch (MessagingException | UnsupportedEncodingException wrong) {
            return message.failed(Fate.REFUSED, "bad-address");
        }
        try {
            server.sendMessage(mail, mail.getAllRecipients());
            return message.sent(mail.getMessageID());
        } catch (MessagingException failure) {
            String reply = reply(failure);
            if (reply == null) {
                throw failure;
            }
            return message.failed(reply.startsWith("5") ? Fate.REFUSED : Fate.LATER, "smtp-" + reply);
        }
    }

    private MimeMessage mail(Outgoing message) throws MessagingException, UnsupportedEncodingException {
        InternetAddress from = InternetAddress.getLocalAddress(session);
        MimeMessage mail = new NamedMail(
                session,
                "<" + message.id()
                        + from.getAddress().substring(from.getAddress().indexOf('@')) + ">");
        mail.setFrom(new InternetAddress(from.getAddress(), message.clinic(), UTF_8));
        mail.setRecipients(
                jakarta.mail.Message.RecipientType.TO, new Address[] {new InternetAddress(message.recipient(), true)});
        mail.setSubject(message.subject(), UTF_8);
        if (message.calendar() == null) {
            mail.setText(message.body(), UTF_8);
        } else {
            mail.setContent(withCalendar(message));
        }
        // Nobody's out-of-office answers it (RFC 3834).
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setSentDate(Date.from(clock.now()));
        mail.saveChanges();
        return mail;
    }

    private static MimeMultipart withCalendar(Outgoing message) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(message.body(), UTF_8);
        MimeBodyPart calendar = new MimeBodyPart();
        calendar.setDataHandler(new DataHandler(new ByteArrayDataSource(
                message.calendar().getBytes(StandardCharsets.UTF_8), "text/calendar; method=PUBLISH; charset=UTF-8")));
        calendar.setFileName("visit.ics");
        return new MimeMultipart(text, calendar);
    }

    /** From the environment, as some servers are slow by design (greylisting, tarpits). */
    private static String patience() {
        String seconds = System.getenv("CAREQUAY_SMTP_SECONDS");
        return String.valueOf(Duration.ofSeconds(seconds == null ? USUAL_PATIENCE : Long.parseLong(seconds))
                .toMillis());
    }

    /** The reply code in what went wrong or in what that came of; null when the server did not answer. */
    private static String reply(MessagingException failure) {
        for (Exception cause = failure; cause instanceof MessagingException step; cause = step.getNextException()) {
            Matcher found = REPLY.matcher(String.valueOf(step.getMessage()));
            if (found.find() && !found.group(1).equals("2")) {
                return found.group(1) + found.group(2);
            }
        }
        return null;
    }

    /** Has the name it is given. */
    private static final class NamedMail extends MimeMessage {
        private final String name;

        NamedMail(Session session, String name) {
            super(session);
            this.name = name;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", name);
        }
    }
}
