package org.carequay.recall.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.carequay.notice.NewNotice;
import org.carequay.notice.NoticeKind;
import org.carequay.notice.StaffNotices;
import org.carequay.recall.ContactOutcome;
import org.carequay.recall.ContactWay;
import org.carequay.recall.LinkedRecall;
import org.carequay.recall.NewContact;
import org.carequay.recall.RecallTime;
import org.carequay.recall.RecallTimes;
import org.carequay.recall.RecallView;
import org.carequay.recall.internal.RecallLinkRows.Link;
import org.carequay.scheduling.AppointmentView;
import org.carequay.shared.DomainRefusal;

/**
 * Books for somebody with the link of a recall, in its clinic. The link is locked from the first look on, so that pressing twice books
 * once; that no time is booked twice the booking itself sees to.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LinkedRecallBooking {
    @Inject
    private RecallLinkRows links;

    @Inject
    private LinkedRecallViews views;

    @Inject
    private RecallBooking booking;

    @Inject
    private RecallRows rows;

    @Inject
    private StaffNotices notices;

    public RecallTimes times(UUID id, LocalDate from) {
        return booking.times(bookable(links.get(id)), from);
    }

    public LinkedRecall book(UUID id, RecallTime time) {
        Link link = links.lock(id);
        if (link.visit() != null) {
            return views.show(link);
        }
        RecallView recall = bookable(link);
        AppointmentView visit = booking.book(recall, time, "recall link " + id);
        links.booked(id, visit.id().value());
        // The visit has scheduled the recall by now.
        rows.contacted(
                recall.id(),
                views.recall(link).version(),
                new NewContact(ContactWay.LINK, ContactOutcome.BOOKED, null, null));
        notices.settle(NoticeKind.RECALL_ANSWERED, recall.id().value());
        notices.post(new NewNotice(
                NoticeKind.OFFER_ACCEPTED,
                visit.id().value(),
                visit.start().toString(),
                visit.patient().value()));
        return views.show(links.get(id));
    }

    private RecallView bookable(Link link) {
        RecallView recall = views.recall(link);
        if (!LinkedRecallViews.open(views.state(link, recall))) {
            throw new DomainRefusal("recall-link-over");
        }
        if (!booking.online(recall)) {
            throw new DomainRefusal("recall-not-online");
        }
        return recall;
    }
}
