package org.carequay.messaging.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.carequay.messaging.MessageChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a name, a subject, a text or an address: no header and no recipient comes of it. */
class OutgoingMailTest {
    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");
    private static final Session SESSION = Session.getInstance(from("no-reply@clinic.example"));

    private static Properties from(String address) {
        Properties settings = new Properties();
        settings.put("mail.from", address);
        return settings;
    }

    private static MimeMessage sent(String clinic, String recipient, String subject, String body)
            throws MessagingException, IOException {
        Outgoing message = new Outgoing(
                UUID.fromString("00000000-0000-7000-8000-000000000001"),
                MessageChannel.EMAIL,
                clinic,
                null,
                recipient,
                subject,
                body,
                null);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        OutgoingMail.of(message, SESSION, NOW).writeTo(bytes);
        return new MimeMessage(SESSION, new ByteArrayInputStream(bytes.toByteArray()));
    }

    private static List<String> headers(MimeMessage mail) throws MessagingException {
        return Collections.list(mail.getAllHeaders()).stream()
                .map(Header::getName)
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r\nBcc: thief@evil.example",
                "\nBcc: thief@evil.example",
                "\r\n\r\nA body of their own",
                "\u0000\r Bcc: x@y.z"
            })
    void aLineEndInANameASubjectOrATextMakesNoHeader(String injected) throws MessagingException, IOException {
        MimeMessage plain = sent("Clinic", "jo@home.example", "Hello", "Text");
        MimeMessage mail = sent("Clinic" + injected, "jo@home.example", "Hello" + injected, "Text" + injected);

        assertThat(headers(mail)).isEqualTo(headers(plain));
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getHeader("Subject", null) + mail.getHeader("From", null))
                .doesNotContain("\r", "\n");
        assertThat(mail.getMessageID()).isEqualTo("<00000000-0000-7000-8000-000000000001@clinic.example>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jo@home.example\r\nBcc: thief@evil.example",
                "jo@home.example\nSubject: Another",
                "jo@home.example, thief@evil.example",
                "jo@home.example thief@evil.example",
                "<jo@home.example>, <thief@evil.example>",
                "no address"
            })
    void anAddressThatIsMoreThanOneIsRefusedBeforeAndBeyondTheOutbox(String recipient) {
        assertThat(Recipients.isAddress(recipient)).isFalse();
        assertThatThrownBy(() -> sent("Clinic", recipient, "Hello", "Text")).isInstanceOf(MessagingException.class);
    }

    @Test
    void aNameIsWrittenAsItIs() throws MessagingException, IOException {
        MimeMessage mail = sent("Clínica \"Año\", S.A.", "jo@home.example", "Su cita: mañana", "Text");

        assertThat(mail.getFrom()[0].toString()).contains("no-reply@clinic.example");
        assertThat(((jakarta.mail.internet.InternetAddress) mail.getFrom()[0]).getPersonal())
                .isEqualTo("Clínica \"Año\", S.A.");
        assertThat(mail.getSubject()).isEqualTo("Su cita: mañana");
    }
}
