package org.carequay.messaging.internal;

import jakarta.activation.DataHandler;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/**
 * A message as an e-mail. It keeps its Message-ID however often it is made, and whatever stands in a name, a subject or an address stays
 * in the one header it is for.
 */
final class OutgoingMail extends MimeMessage {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String name;

    private OutgoingMail(Session session, String name) {
        super(session);
        this.name = name;
    }

    /** @throws MessagingException for an address that cannot stand in a header */
    static MimeMessage of(Outgoing message, Session session, Instant now)
            throws MessagingException, UnsupportedEncodingException {
        InternetAddress from = InternetAddress.getLocalAddress(session);
        String house = from.getAddress().substring(from.getAddress().indexOf('@'));
        OutgoingMail mail = new OutgoingMail(session, "<" + message.id() + house + ">");
        mail.setFrom(new InternetAddress(from.getAddress(), oneLine(message.clinic()), UTF_8));
        mail.setRecipients(Message.RecipientType.TO, new Address[] {new InternetAddress(message.recipient(), true)});
        mail.setSubject(oneLine(message.subject()), UTF_8);
        if (message.calendar() == null) {
            mail.setText(message.body(), UTF_8);
        } else {
            mail.setContent(withCalendar(message));
        }
        // Nobody's out-of-office answers it (RFC 3834).
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setSentDate(Date.from(now));
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

    /** The library would write what comes after a line end as a line of the header, even if one that goes on with the same. */
    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", name);
    }
}
