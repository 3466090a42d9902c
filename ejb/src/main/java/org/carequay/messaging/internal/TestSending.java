package org.carequay.messaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carequay.audit.AuditTrail;
import org.carequay.messaging.MessageChannel;
import org.carequay.messaging.TemplatePreview;
import org.carequay.messaging.internal.Outgoing.Fate;
import org.carequay.messaging.internal.Outgoing.Outcome;
import org.carequay.patient.PhoneNumber;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.Ids;
import org.carequay.shared.InvalidInput;
import org.carequay.tenancy.ClinicService;
import org.carequay.tenancy.ClinicView;

/** Hands a text about a made-up patient to the mail server or SMS gateway, at once and past the outbox: whoever asks wants to know. */
@ApplicationScoped
public class TestSending {
    private static final String MARK = "[Test] ";

    @Inject
    private MailServer mail;

    @Inject
    private SmsGateway sms;

    @Inject
    private AuditTrail trail;

    @Inject
    private ClinicService clinics;

    void send(MessageChannel channel, TemplatePreview sample, String to) {
        boolean mails = channel == MessageChannel.EMAIL;
        String address = address(mails, to);
        if (!mails && !sms.available()) {
            throw new DomainRefusal("test-no-gateway");
        }
        ClinicView clinic = clinics.current();
        UUID id = Ids.next();
        Outgoing message = new Outgoing(
                id,
                channel,
                clinic.name(),
                sms.numberOf(clinic.code()),
                address,
                mails ? MARK + sample.subject() : null,
                sample.body(),
                null);
        trail.act("SEND", "message_template", id, "{\"channel\": \"" + channel + "\"}");
        Outcome outcome = mails ? mail.send(List.of(message), Instant.MAX).get(0) : sms.send(message);
        if (outcome.fate() == Fate.DOWN) {
            throw new DomainRefusal("test-server-down");
        }
        if (outcome.fate() != Fate.SENT) {
            throw new DomainRefusal("test-refused", Map.of("answer", outcome.problem()));
        }
    }

    private static String address(boolean mails, String to) {
        String typed = to == null ? "" : to.strip();
        String number = PhoneNumber.parse(typed)
                .filter(PhoneNumber::mayTakeTexts)
                .map(PhoneNumber::e164)
                .orElse(null);
        new InvalidInput.Check()
                .that(!typed.isEmpty(), "to", "required")
                .that(typed.isEmpty() || !mails || Recipients.isAddress(typed), "to", "not-an-email")
                .that(typed.isEmpty() || mails || number != null, "to", "not-a-mobile")
                .done();
        return mails ? typed : number;
    }
}
