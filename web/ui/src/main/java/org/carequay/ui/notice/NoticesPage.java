package org.carequay.ui.notice;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.carequay.notice.NoticeId;
import org.carequay.notice.NoticeKind;
import org.carequay.notice.NoticeView;
import org.carequay.notice.StaffNotices;
import org.carequay.shared.Clock;
import org.carequay.ui.shell.Notices;
import org.carequay.ui.shell.PagedModel;

/** What wants somebody of the caller's kind, and what was seen to. */
@Named
@ViewScoped
public class NoticesPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String BUNDLE = "noticeMsg";

    @Inject
    private StaffNotices service;

    @Inject
    private Notices notices;

    @Inject
    private Clock clock;

    private final PagedModel<NoticeView> rows =
            new PagedModel<>(page -> service.find(getKind(), isDone(), page), NoticeView::id);
    private NoticeKind kind;
    private boolean done;
    private Instant seen;
    private transient List<Count> counts;

    /** How many wait of a kind. */
    public record Count(NoticeKind kind, long notices, boolean current) {}

    /** What comes after this moment has not been seen. */
    public void open() {
        seen = clock.now();
    }

    public void done(NoticeId id) {
        service.done(id);
        counts = null;
        notices.done(BUNDLE, "done.said");
    }

    public void doneAll() {
        int all = service.doneAll(kind, seen);
        counts = null;
        notices.done(BUNDLE, "doneAll.said", all);
    }

    /** Kinds that any wait of. */
    public List<Count> getCounts() {
        if (counts == null) {
            Map<NoticeKind, Long> waiting = service.waiting();
            counts = waiting.entrySet().stream()
                    .map(each -> new Count(each.getKey(), each.getValue(), each.getKey() == kind && !done))
                    .toList();
        }
        return counts;
    }

    public PagedModel<NoticeView> getRows() {
        return rows;
    }

    public NoticeKind getKind() {
        return kind;
    }

    public void setKind(NoticeKind kind) {
        this.kind = kind;
    }

    public boolean isDone() {
        return done;
    }

    public void setDone(boolean done) {
        this.done = done;
    }
}
