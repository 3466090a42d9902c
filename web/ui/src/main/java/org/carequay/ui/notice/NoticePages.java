package org.carequay.ui.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.carequay.notice.NoticeKind;
import org.carequay.notice.NoticeView;

/** Where each kind of notice is seen to, below the application's address. */
@Named
@ApplicationScoped
public class NoticePages {
    private static final String LIST = "app/notices.xhtml?kind=";

    /** The page about what the notice is about. */
    public String of(NoticeView notice) {
        return switch (notice.kind()) {
            case MESSAGE_FAILED, REPLY_WAITS -> "app/messages/view.xhtml?id=" + notice.subject();
            case UNKNOWN_TEXT -> "app/messages/unknown-text.xhtml?id=" + notice.subject();
            case VISIT_CANCELLED, OTHER_TIME, OFFER_ACCEPTED -> "app/schedule/visit.xhtml?id=" + notice.subject();
            case VISITS_OF_DECEASED -> "app/patients/view.xhtml?id=" + notice.subject();
            case LETTER_SIGNED -> "app/cases/view.xhtml?id=" + notice.subject();
            case PACKET_FINISHED -> "app/patients/consents.xhtml?id=" + notice.subject();
            case RECALL_ANSWERED -> "app/recalls/view.xhtml?id=" + notice.subject();
            case EMERGENCY_USED -> "app/admin/emergency.xhtml";
            case UNUSUAL_ACCESS -> "app/admin/alerts.xhtml";
            case TRAIL_BROKEN -> "app/admin/audit.xhtml";
            case JOB_FAILED -> "app/admin/jobs.xhtml";
        };
    }

    /** All that wait of a kind. */
    public static String list(NoticeKind kind) {
        return LIST + kind;
    }
}
