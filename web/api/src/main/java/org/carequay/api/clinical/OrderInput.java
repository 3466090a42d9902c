package org.carequay.api.clinical;

import java.util.List;
import org.carequay.clinical.OrderCategory;
import org.carequay.clinical.OrderDetails;
import org.carequay.clinical.OrderPriority;

/** An order; routine unless {@code priority} says otherwise. */
public record OrderInput(
        Long version,
        OrderCategory category,
        String what,
        String performer,
        OrderPriority priority,
        String reason,
        List<String> codes) {
    OrderDetails details() {
        OrderPriority said = priority == null ? OrderPriority.ROUTINE : priority;
        return new OrderDetails(category, what, performer, said, reason, codes);
    }
}
