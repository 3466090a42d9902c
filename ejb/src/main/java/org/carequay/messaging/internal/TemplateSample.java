package org.carequay.messaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.carequay.messaging.ChangeTemplate;
import org.carequay.messaging.MessageRule;
import org.carequay.messaging.MessageTemplate.Key;
import org.carequay.messaging.PatientMessage.VisitWords;
import org.carequay.messaging.TemplatePreview;
import org.carequay.messaging.TextForm;
import org.carequay.messaging.internal.MessageTexts.Text;
import org.carequay.messaging.model.SmsLength;
import org.carequay.messaging.model.TemplateText;
import org.carequay.shared.Clock;
import org.carequay.shared.PostalAddress;
import org.carequay.tenancy.ClinicService;
import org.carequay.tenancy.ClinicView;
import org.carequay.tenancy.SiteView;

/** Fills a text for a patient who is made up, in the clinic's own place. */
@ApplicationScoped
public class TemplateSample {
    private static final String NAME = "Maria";
    private static final int DAYS_AHEAD = 9;
    private static final LocalTime TIME = LocalTime.of(10, 30);
    private static final Duration HELD = Duration.ofMinutes(45);
    /** As long as the token of a real link, so that the length is right. */
    private static final String TOKEN = "0".repeat(43);

    @Inject
    private MessageTexts texts;

    @Inject
    private ClinicService clinics;

    @Inject
    private PublicAddress address;

    @Inject
    private Clock clock;

    TemplatePreview of(ChangeTemplate words, List<String> unknown) {
        Key key = words.key();
        boolean sms = key.form() == TextForm.SMS;
        Text text =
                texts.words().fill(new Text(words.subject(), words.body()), key.form(), key.language(), NAME, visit());
        String body = text.body().replace(TemplateText.LINK, link(key.rule()));
        SmsLength length = SmsLength.of(body);
        return new TemplatePreview(
                text.subject(),
                body,
                sms ? length.characters() : body.codePointCount(0, body.length()),
                sms ? length.segments() : 0,
                sms && length.unicode(),
                unknown);
    }

    private VisitWords visit() {
        ClinicView clinic = clinics.current();
        Instant start = clock.today(clinic.zone())
                .plusDays(DAYS_AHEAD)
                .atTime(TIME)
                .atZone(clinic.zone())
                .toInstant();
        Optional<SiteView> site = clinic.sites().stream().findFirst();
        return new VisitWords(
                start,
                site.map(SiteView::name).orElse(clinic.name()),
                site.map(SiteView::address)
                        .or(() -> Optional.ofNullable(clinic.statementAddress()))
                        .map(PostalAddress::oneLine)
                        .orElse(""),
                clock.now().plus(HELD));
    }

    /** Also where the server does not know its own address: then it is shorter than it would be. */
    private String link(MessageRule rule) {
        String page =
                switch (rule) {
                    case WAITLIST_OFFER -> "offer";
                    case RECALL -> "recall";
                    case CONSENT_REQUEST -> "packet";
                    default -> "visit";
                };
        String path = page + ".xhtml?t=" + TOKEN;
        return address.known() ? address.of(path) : path;
    }
}
