package org.carequay.messaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carequay.messaging.CounselMessage;
import org.carequay.messaging.MessageChannel;
import org.carequay.messaging.MessageSettings;
import org.carequay.messaging.PatientMessage;
import org.carequay.messaging.TextForm;
import org.carequay.messaging.internal.MessageRows.Written;
import org.carequay.messaging.internal.MessageTexts.Words;
import org.carequay.messaging.internal.Recipients.Recipient;
import org.carequay.messaging.model.QuietHours;
import org.carequay.messaging.model.TemplateText;
import org.carequay.patient.PatientId;
import org.carequay.shared.Clock;

/** Decides how and when patients are told something, says it in their language and puts it into the outbox. */
@ApplicationScoped
public class MessageComposer {
    @Inject
    private Recipients recipients;

    @Inject
    private MessageTexts texts;

    @Inject
    private MessageRows rows;

    @Inject
    private SettingsRow settings;

    @Inject
    private PublicAddress address;

    @Inject
    private Clock clock;

    void write(List<PatientMessage> messages) {
        MessageSettings wanted = settings.current();
        Words words = texts.words();
        Map<PatientId, Recipient> to = recipients.preferred(
                messages.stream().map(PatientMessage::patient).distinct().toList(), wanted);
        rows.add(messages.stream()
                .map(message -> written(message, to.get(message.patient()), link(message), wanted, words))
                .toList());
    }

    void writeToCounsel(CounselMessage message) {
        MessageSettings wanted = settings.current();
        PatientMessage written = new PatientMessage(
                message.rule(),
                message.patient(),
                message.subject(),
                message.occurrence(),
                null,
                null,
                null,
                message.due(),
                message.expires());
        Recipient to = recipients.counsel(message.name(), message.address(), wanted);
        rows.add(List.of(written(written, to, null, wanted, texts.words())));
    }

    /**
     * The same on another channel, if the patient can be reached there and what it says needs no link that is forgotten.
     *
     * @param link in full, or null
     */
    void writeInstead(PatientMessage message, MessageChannel channel, String link) {
        MessageSettings wanted = settings.current();
        recipients
                .by(message.patient(), channel, wanted)
                .map(to -> written(message, to, link, wanted, texts.words()))
                .filter(written -> link != null || !written.text().body().contains(TemplateText.LINK))
                .ifPresent(written -> rows.add(List.of(written)));
    }

    /** On which channel each of them would be written to; without those who cannot be. */
    Map<PatientId, MessageChannel> reach(Collection<PatientId> patients) {
        Map<PatientId, MessageChannel> channels = new HashMap<>();
        recipients.preferred(patients, settings.current()).forEach((patient, to) -> {
            if (to.problem() == null) {
                channels.put(patient, to.channel());
            }
        });
        return channels;
    }

    private Written written(PatientMessage message, Recipient to, String link, MessageSettings wanted, Words words) {
        Optional<Instant> due = due(message, to, wanted);
        String problem = problem(to, due, message.link() != null && link == null);
        return new Written(
                message,
                to,
                words.write(message.rule(), TextForm.of(to.channel()), to.language(), to.given(), message.time()),
                link,
                due.orElse(message.due()),
                problem);
    }

    private String link(PatientMessage message) {
        return address.known() ? address.of(message.link()) : null;
    }

    private static String problem(Recipient to, Optional<Instant> due, boolean withoutItsLink) {
        if (to.problem() != null) {
            return to.problem();
        }
        if (withoutItsLink) {
            return "no-public-address";
        }
        return due.isEmpty() ? "quiet-hours" : null;
    }

    /** Empty when it could only be sent in hours in which the patient is left alone, or too late. */
    private Optional<Instant> due(PatientMessage message, Recipient to, MessageSettings wanted) {
        Instant wish = message.due().isBefore(clock.now()) ? clock.now() : message.due();
        if (!message.rule().quietHours()) {
            return Optional.of(wish);
        }
        Optional<Instant> allowed = new QuietHours(wanted.sendFrom(), wanted.sendUntil(), to.zones())
                .next(wish)
                .filter(moment -> moment.isBefore(message.expires()));
        return allowed.isEmpty() && message.rule().pressing() ? Optional.of(wish) : allowed;
    }
}
