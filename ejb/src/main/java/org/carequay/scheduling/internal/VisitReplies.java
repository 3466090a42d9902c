package org.carequay.scheduling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import org.carequay.messaging.MessageRule;
import org.carequay.messaging.PatientReplied;
import org.carequay.notice.NewNotice;
import org.carequay.notice.NoticeKind;
import org.carequay.notice.StaffNotices;
import org.carequay.scheduling.AppointmentId;
import org.carequay.scheduling.AppointmentService;
import org.carequay.scheduling.AppointmentStatus;
import org.carequay.scheduling.AppointmentView;
import org.carequay.scheduling.CancelAppointment;
import org.carequay.scheduling.Confirmation;
import org.carequay.shared.Clock;

/** Confirms or cancels the visit whose message a patient answered in a word, while it is still the one they were told of. */
@ApplicationScoped
public class VisitReplies {
    private static final String CANCELLED = "Cancelled by the patient in answer to a message";
    private static final Set<MessageRule> ASKED =
            Set.of(MessageRule.VISIT_BOOKED, MessageRule.VISIT_MOVED, MessageRule.VISIT_REMINDER);

    @Inject
    private AppointmentViews views;

    @Inject
    private AppointmentService appointments;

    @Inject
    private VisitCourse course;

    @Inject
    private StaffNotices notices;

    @Inject
    private Clock clock;

    void follow(@Observes PatientReplied reply) {
        if (!ASKED.contains(reply.rule())) {
            return;
        }
        AppointmentView visit = views.get(new AppointmentId(reply.subject()));
        if (visit.status() == AppointmentStatus.BOOKED
                && visit.start().equals(reply.start())
                && visit.start().isAfter(clock.now())) {
            act(visit, reply.answer());
            reply.isDone();
        }
    }

    private void act(AppointmentView visit, PatientReplied.Answer answer) {
        notices.settle(NoticeKind.OTHER_TIME, visit.id().value());
        if (answer == PatientReplied.Answer.CONFIRM) {
            course.answered(visit.id(), Confirmation.CONFIRMED);
        } else {
            appointments.cancel(
                    visit.id(), visit.version(), new CancelAppointment(CancelAppointment.Party.PATIENT, CANCELLED));
            notices.post(new NewNotice(
                    NoticeKind.VISIT_CANCELLED,
                    visit.id().value(),
                    visit.start().toString(),
                    visit.patient().value()));
        }
    }
}
