package org.carequay.notice.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.carequay.audit.TrailBroken;
import org.carequay.notice.NewNotice;
import org.carequay.notice.NoticeKind;
import org.carequay.notice.StaffNotices;

/** Tells whoever reads the trail that it is broken, once for each finding. */
@ApplicationScoped
public class BrokenTrails {
    @Inject
    private StaffNotices notices;

    void tell(@Observes TrailBroken found) {
        notices.post(new NewNotice(NoticeKind.TRAIL_BROKEN, found.clinic().value(), found.finding(), null));
    }
}
