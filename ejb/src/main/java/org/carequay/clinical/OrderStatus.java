package org.carequay.clinical;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carequay.shared.DomainRefusal;

/** FHIR R4 ServiceRequest.status, as far as clinics use it; knows its moves. */
public enum OrderStatus {
    DRAFT,
    ACTIVE,
    COMPLETED,
    REVOKED,
    ENTERED_IN_ERROR;

    /** Where an order may go from here. */
    public Set<OrderStatus> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(ACTIVE, REVOKED, ENTERED_IN_ERROR);
            case ACTIVE -> EnumSet.of(COMPLETED, REVOKED, ENTERED_IN_ERROR);
            case COMPLETED, REVOKED -> EnumSet.of(ENTERED_IN_ERROR);
            case ENTERED_IN_ERROR -> EnumSet.noneOf(OrderStatus.class);
        };
    }

    /** @throws DomainRefusal {@code illegal-transition} naming from and to */
    public void checkMove(OrderStatus to) {
        if (!next().contains(to)) {
            throw new DomainRefusal("illegal-transition", Map.of("from", name(), "to", to.name(), "allowed", names()));
        }
    }

    private List<String> names() {
        return next().stream().map(OrderStatus::name).toList();
    }
}
