package org.carequay.api.clinical;

import java.util.UUID;
import org.carequay.clinical.FollowUpDetails;
import org.carequay.clinical.FollowUpUnit;
import org.carequay.scheduling.VisitTypeId;

/** When the patient is to come again; {@code version} is 0 or left out while nothing is said yet. */
public record FollowUpInput(Long version, Integer amount, FollowUpUnit unit, UUID visitType, String note) {
    FollowUpDetails details() {
        return new FollowUpDetails(amount, unit, visitType == null ? null : new VisitTypeId(visitType), note);
    }
}
