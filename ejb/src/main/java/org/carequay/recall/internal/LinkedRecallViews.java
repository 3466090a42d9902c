package org.carequay.recall.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.carequay.patient.PhoneNumber;
import org.carequay.recall.ContactOutcome;
import org.carequay.recall.LinkedRecall;
import org.carequay.recall.RecallId;
import org.carequay.recall.RecallLinkState;
import org.carequay.recall.RecallReason;
import org.carequay.recall.RecallState;
import org.carequay.recall.RecallTime;
import org.carequay.recall.RecallView;
import org.carequay.recall.internal.RecallLinkRows.Link;
import org.carequay.scheduling.AppointmentStatus;
import org.carequay.scheduling.AppointmentView;
import org.carequay.security.LinkGate;
import org.carequay.shared.Clock;
import org.carequay.tenancy.ClinicService;
import org.carequay.tenancy.ClinicView;

/** What a link of a recall shows and still does. */
@ApplicationScoped
public class LinkedRecallViews {
    @Inject
    private RecallList list;

    @Inject
    private RecallBooking booking;

    @Inject
    private ClinicService clinics;

    @Inject
    private Clock clock;

    RecallView recall(Link link) {
        return list.get(new RecallId(link.recall())).orElseThrow(LinkGate::dead);
    }

    LinkedRecall show(Link link) {
        ClinicView clinic = clinics.current();
        RecallView recall = recall(link);
        RecallLinkState state = state(link, recall);
        return new LinkedRecall(
                clinic.name(),
                PhoneNumber.parse(clinic.phone()).map(PhoneNumber::shown).orElse(clinic.phone()),
                clinic.zone(),
                state,
                open(state) && booking.online(recall),
                state == RecallLinkState.BOOKED ? time(booking.visit(link.visit())) : null);
    }

    RecallLinkState state(Link link) {
        return state(link, recall(link));
    }

    /** Whether a visit may still be booked with it. */
    static boolean open(RecallLinkState state) {
        return state == RecallLinkState.OPEN || state == RecallLinkState.WANTS_CALL;
    }

    RecallLinkState state(Link link, RecallView recall) {
        if (link.visit() != null) {
            AppointmentView visit = booking.visit(link.visit());
            boolean ahead =
                    visit.status() == AppointmentStatus.BOOKED && visit.start().isAfter(clock.now());
            return ahead ? RecallLinkState.BOOKED : RecallLinkState.OVER;
        }
        if (recall.reason() == RecallReason.DECLINED) {
            return RecallLinkState.DECLINED;
        }
        if (!recall.state().live() || recall.state() == RecallState.SCHEDULED) {
            return RecallLinkState.OVER;
        }
        boolean asked = recall.last() != null
                && ContactOutcome.WANTS_CALL.name().equals(recall.last().outcome());
        return asked ? RecallLinkState.WANTS_CALL : RecallLinkState.OPEN;
    }

    private static RecallTime time(AppointmentView visit) {
        return new RecallTime(
                visit.start(), visit.end(), visit.provider(), visit.providerName(), visit.site(), visit.siteName());
    }
}
