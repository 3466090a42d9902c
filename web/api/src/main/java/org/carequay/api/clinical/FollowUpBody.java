package org.carequay.api.clinical;

import java.time.LocalDate;
import java.util.UUID;
import org.carequay.clinical.FollowUpDetails;
import org.carequay.clinical.FollowUpUnit;
import org.carequay.clinical.FollowUpView;

/** The follow-up of a visit; {@code version} 0 while nothing is said. */
public record FollowUpBody(
        long version,
        Integer amount,
        FollowUpUnit unit,
        UUID visitType,
        String note,
        LocalDate due,
        String recordedBy) {
    static final FollowUpBody NOTHING = new FollowUpBody(0, null, null, null, "", null, null);

    static FollowUpBody of(FollowUpView view) {
        FollowUpDetails details = view.details();
        return new FollowUpBody(
                view.version(),
                details.amount(),
                details.unit(),
                details.visitType() == null ? null : details.visitType().value(),
                details.note(),
                view.due(),
                view.recordedBy());
    }
}
