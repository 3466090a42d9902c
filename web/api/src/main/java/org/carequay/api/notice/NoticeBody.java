package org.carequay.api.notice;

import java.time.Instant;
import java.util.UUID;
import org.carequay.notice.NoticeView;

/** A notice as JSON; {@code doneAt} is missing while it waits for somebody. */
public record NoticeBody(
        UUID id,
        String kind,
        UUID subject,
        UUID patient,
        String patientName,
        Instant postedAt,
        Instant doneAt,
        String doneBy) {
    static NoticeBody of(NoticeView view) {
        return new NoticeBody(
                view.id().value(),
                view.kind().name(),
                view.subject(),
                view.patient(),
                view.patientName(),
                view.postedAt(),
                view.doneAt(),
                view.doneBy());
    }
}
