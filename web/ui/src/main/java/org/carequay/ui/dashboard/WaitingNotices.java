package org.carequay.ui.dashboard;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.carequay.notice.NoticeKind;
import org.carequay.notice.StaffNotices;
import org.carequay.ui.notice.NoticePages;
import org.carequay.ui.security.SignedInUser;
import org.carequay.ui.shell.Statuses;

/** The notices that wait for this person, by kind, for the bell. */
@RequestScoped
public class WaitingNotices {
    private final StaffNotices notices;
    private final Statuses statuses;
    private final SignedInUser user;

    protected WaitingNotices() {
        this(null, null, null);
    }

    @Inject
    public WaitingNotices(StaffNotices notices, Statuses statuses, SignedInUser user) {
        this.notices = notices;
        this.statuses = statuses;
        this.user = user;
    }

    /** None for those outside the clinic. */
    public List<WaitingWork.Item> items() {
        Map<NoticeKind, Long> waiting = user.can("patient.read") ? notices.waiting() : Map.of();
        return waiting.entrySet().stream()
                .map(each -> new WaitingWork.Item(
                        "notice." + each.getKey(),
                        each.getValue(),
                        NoticePages.list(each.getKey()),
                        statuses.icon(each.getKey())))
                .toList();
    }
}
