package org.carequay.consent.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.carequay.notice.NewNotice;
import org.carequay.notice.NoticeKind;
import org.carequay.notice.StaffNotices;

/** Tells the staff that a patient went through a packet. */
@ApplicationScoped
public class PacketNews {
    @Inject
    private StaffNotices notices;

    void follow(@Observes PacketFinished finished) {
        notices.post(new NewNotice(
                NoticeKind.PACKET_FINISHED,
                finished.patient().value(),
                finished.packet().toString(),
                finished.patient().value()));
    }
}
