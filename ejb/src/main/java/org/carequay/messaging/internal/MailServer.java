package org.carequay.messaging.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
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
    private static final Pattern REPLY = Pattern.compile("(?:^|\\s)([245])([0-9]{2})[ -]");
    private static final String DOWN = "mail-down";
    private static final String SLOW = "mail-slow";
    private static final String STARTTLS = "mail.smtp.starttls.";
    private static final String PATIENCE_MS = patience();

    @Resource(lookup = "java:/carequay/mail")
    private Session session;

    @Inject
    private Clock clock;

    /**
     * A server that takes the call and says nothing is as good as gone; the library would wait for ever. Where STARTTLS is wanted, nothing
     * goes to a server that does not offer it, or whose certificate is another's: somebody in between may have taken the offer away.
     */
    @PostConstruct
    void doNotWaitForEver() {
        Properties settings = session.getProperties();
        if (Boolean.parseBoolean(String.valueOf(settings.get(STARTTLS + "enable")))) {
            settings.put(STARTTLS + "required", "true");
            settings.put("mail.smtp.ssl.checkserveridentity", "true");
        }
        settings.putIfAbsent("mail.smtp.connectiontimeout", PATIENCE_MS);
        settings.putIfAbsent("mail.smtp.timeout", PATIENCE_MS);
        settings.putIfAbsent("mail.smtp.writetimeout", PATIENCE_MS);
    }

    /**
     * One message over which the connection broke was tried, as it may have got there; those after it were not.
     *
     * @param end from when on no more are handed over: the rest waits for the next time
     */
    public List<Outcome> send(List<Outgoing> messages, Instant end) {
        List<Outcome> outcomes = new ArrayList<>();
        String problem = DOWN;
        try (Transport server = session.getTransport("smtp")) {
            server.connect();
            sendAll(server, messages, end, outcomes);
            problem = SLOW;
        } catch (MessagingException down) {
            problem = problem(down);
            LOG.info("No mail gets through: {}, {}", problem, down.getClass().getSimpleName());
        }
        for (Outgoing message : messages.subList(outcomes.size(), messages.size())) {
            outcomes.add(message.failed(Fate.DOWN, problem));
        }
        return outcomes;
    }

    private void sendAll(Transport server, List<Outgoing> messages, Instant end, List<Outcome> outcomes)
            throws MessagingException {
        for (Outgoing message : messages) {
            if (!clock.now().isBefore(end)) {
                LOG.info(
                        "The mail server is slow: {} of {} messages wait",
                        messages.size() - outcomes.size(),
                        messages.size());
                return;
            }
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
            mail = OutgoingMail.of(message, session, clock.now());
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

    /** What keeps every mail from getting through. */
    private static String problem(MessagingException down) {
        if (down.getNextException() instanceof SSLException) {
            return "mail-not-trusted";
        }
        return String.valueOf(down.getMessage()).startsWith("STARTTLS is required") ? "mail-not-encrypted" : DOWN;
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
}
