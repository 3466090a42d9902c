package org.carequay.messaging.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.UUID;
import org.carequay.messaging.PatientReplied;
import org.carequay.messaging.SmsCallbacks.IncomingText;
import org.carequay.messaging.internal.ReplyRows.Answered;
import org.carequay.messaging.model.ReplyWord;
import org.carequay.messaging.model.SmsLength;
import org.carequay.notice.NewNotice;
import org.carequay.notice.NoticeKind;
import org.carequay.notice.StaffNotices;
import org.carequay.patient.PhoneNumber;
import org.carequay.shared.RefusalText;
import org.carequay.tenancy.ClinicService;
import org.carequay.tenancy.ClinicView;

/** Does what somebody answered, in one clinic: the answer is kept with what came of it. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ReplySteps {
    private static final String BUNDLE = "org.carequay.messaging.replies";
    private static final ResourceBundle.Control ENGLISH_ELSE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @Inject
    private ReplyRows rows;

    @Inject
    private TextConsents consents;

    @Inject
    private StaffNotices notices;

    @Inject
    private ClinicService clinics;

    @Inject
    private Event<PatientReplied> replies;

    /**
     * @param message the last one to that number in this clinic
     * @param meant whether it is this clinic that is answered; a STOP or START goes to every clinic that wrote there
     * @return what to answer; empty where there is nothing to say
     */
    public Optional<String> take(UUID message, IncomingText text, boolean meant) {
        ReplyWord word = ReplyWord.of(text.body());
        boolean heard = meant || word == ReplyWord.STOP || word == ReplyWord.START;
        if (!heard || rows.taken(text.reference())) {
            return Optional.empty();
        }
        Answered answered = rows.answered(message);
        boolean done = act(answered, text, word);
        rows.add(answered, text, word, done);
        if (!done) {
            notices.post(new NewNotice(
                    NoticeKind.REPLY_WAITS,
                    answered.message(),
                    text.reference(),
                    answered.patient().value()));
        }
        return meant ? Optional.of(words(answered.language(), word, done)) : Optional.empty();
    }

    private boolean act(Answered answered, IncomingText text, ReplyWord word) {
        return switch (word) {
            case CONFIRM -> announce(answered, PatientReplied.Answer.CONFIRM);
            case CANCEL -> announce(answered, PatientReplied.Answer.CANCEL);
            case STOP -> {
                consents.end(text.from());
                yield true;
            }
            case START -> {
                consents.begin(text.from());
                yield true;
            }
            case OTHER -> false;
        };
    }

    private boolean announce(Answered answered, PatientReplied.Answer answer) {
        PatientReplied replied = new PatientReplied(answered.rule(), answered.subject(), answered.start(), answer);
        replies.fire(replied);
        return replied.done();
    }

    private String words(String language, ReplyWord word, boolean done) {
        ClinicView clinic = clinics.current();
        ResourceBundle texts = ResourceBundle.getBundle(
                BUNDLE, Locale.forLanguageTag(language), ReplySteps.class.getClassLoader(), ENGLISH_ELSE);
        String key = done ? word.name() : word == ReplyWord.OTHER ? "OTHER" : "not-done";
        return SmsLength.plain(RefusalText.fill(
                texts.getString(key),
                Map.of(
                        "clinic",
                        clinic.name(),
                        "phone",
                        PhoneNumber.parse(clinic.phone())
                                .map(PhoneNumber::shown)
                                .orElse(clinic.phone()))));
    }
}
