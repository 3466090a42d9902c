package org.carequay.recall.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.carequay.notice.NewNotice;
import org.carequay.notice.NoticeKind;
import org.carequay.notice.StaffNotices;
import org.carequay.recall.ContactOutcome;
import org.carequay.recall.ContactWay;
import org.carequay.recall.LinkedRecall;
import org.carequay.recall.LinkedRecalls.Answer;
import org.carequay.recall.NewContact;
import org.carequay.recall.RecallLinkState;
import org.carequay.recall.RecallReason;
import org.carequay.recall.RecallView;
import org.carequay.recall.internal.RecallLinkRows.Link;
import org.carequay.security.LinkGate;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.InvalidInput;

/** What is done for somebody with the link of a recall, in its clinic; what was tried stays counted when the rest is refused. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LinkedRecallSteps {
    private static final int LONGEST = 200;

    @Inject
    private RecallLinkRows links;

    @Inject
    private LinkedRecallViews views;

    @Inject
    private RecallRows rows;

    @Inject
    private StaffNotices notices;
    /** Empty for a link that is dead. */
    public Optional<RecallLinkState> state(UUID id) {
        Link link = links.get(id);
        return LinkGate.dead(link.tries()) ? Optional.empty() : Optional.of(views.state(link));
    }

    /** How many tries are left after this one, for {@link LinkGate#expectOpen}. */
    public int tryBirthDate(UUID id, LocalDate birthDate) {
        Link link = links.lock(id);
        return LinkGate.tried(link.tries(), link.birthDate(), birthDate, () -> links.tried(id));
    }

    public LinkedRecall show(UUID id) {
        return views.show(links.get(id));
    }

    public LinkedRecall answer(UUID id, Answer answer, String when) {
        new InvalidInput.Check().maxLength("when", when, LONGEST).done();
        Link link = links.lock(id);
        RecallView recall = views.recall(link);
        RecallLinkState state = views.state(link, recall);
        if (state == RecallLinkState.OVER
                || state == RecallLinkState.BOOKED
                || state == RecallLinkState.DECLINED && answer == Answer.CALL_ME) {
            throw new DomainRefusal("recall-link-over");
        }
        if (answer == Answer.CALL_ME && state == RecallLinkState.OPEN) {
            expect(rows.contacted(
                    recall.id(), recall.version(), contact(ContactOutcome.WANTS_CALL, RecallChecks.text(when))));
            notices.post(new NewNotice(
                    NoticeKind.RECALL_ANSWERED,
                    recall.id().value(),
                    String.valueOf(recall.version()),
                    recall.patient().value()));
        } else if (answer == Answer.DECLINE && state != RecallLinkState.DECLINED) {
            expect(rows.contacted(recall.id(), recall.version(), contact(ContactOutcome.DECLINED, null)));
            expect(rows.stop(recall.id(), recall.version() + 1, RecallReason.DECLINED, null));
            notices.settle(NoticeKind.RECALL_ANSWERED, recall.id().value());
        }
        return show(id);
    }

    /** Nobody writes by the ladder any more. */
    private static NewContact contact(ContactOutcome outcome, String note) {
        return new NewContact(ContactWay.LINK, outcome, note, null);
    }

    private static void expect(boolean changed) {
        if (!changed) {
            throw new DomainRefusal("recall-link-over");
        }
    }
}
