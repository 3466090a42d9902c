package org.carequay.messaging.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.carequay.messaging.SmsCallbacks.IncomingText;
import org.carequay.messaging.UnknownTextState;
import org.carequay.messaging.model.ReplyWord;
import org.carequay.notice.NewNotice;
import org.carequay.notice.NoticeKind;
import org.carequay.notice.StaffNotices;

/**
 * Takes a text message, in one clinic, from a number that the clinic wrote to nobody at. A STOP is obeyed for whoever has that number in
 * the record; all else is for staff to read.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class UnknownTextSteps {
    @Inject
    private UnknownTextRows rows;

    @Inject
    private TextConsents consents;

    @Inject
    private StaffNotices notices;

    /** Obeys a STOP that several clinics may have been meant by; none of them is shown the text. */
    public void end(IncomingText text) {
        consents.end(text.from());
    }

    public void take(IncomingText text) {
        ReplyWord word = ReplyWord.of(text.body());
        boolean stop = word == ReplyWord.STOP;
        rows.add(text, word, stop ? UnknownTextState.DISMISSED : UnknownTextState.WAITING)
                .ifPresent(id -> {
                    if (stop) {
                        consents.end(text.from());
                    } else {
                        notices.post(new NewNotice(NoticeKind.UNKNOWN_TEXT, id, text.reference(), null));
                    }
                });
    }
}
