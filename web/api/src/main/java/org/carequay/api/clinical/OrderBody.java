package org.carequay.api.clinical;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.carequay.clinical.OrderCategory;
import org.carequay.clinical.OrderPriority;
import org.carequay.clinical.OrderStatus;
import org.carequay.clinical.OrderView;

/** An order or referral. */
public record OrderBody(
        UUID id,
        long version,
        UUID patient,
        UUID encounter,
        OrderCategory category,
        String what,
        String performer,
        OrderPriority priority,
        String reason,
        List<String> codes,
        OrderStatus status,
        Instant recordedAt,
        String recordedBy) {
    static OrderBody of(OrderView view) {
        return new OrderBody(
                view.id().value(),
                view.version(),
                view.patient().value(),
                view.encounter().value(),
                view.details().category(),
                view.details().what(),
                view.details().performer(),
                view.details().priority(),
                view.details().reason(),
                view.details().codes(),
                view.status(),
                view.recordedAt(),
                view.recordedBy());
    }
}
