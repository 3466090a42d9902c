package org.carequay.billing.model;

import java.util.Map;
import java.util.Objects;
import org.carequay.shared.DomainRefusal;

/** Who approved the reduction does not also take the cheque. */
final class SeparationOfDuties {
    private SeparationOfDuties() {}

    /** @throws DomainRefusal {@code receiver-is-approver} */
    static void check(Invoice invoice, Actor receiver) {
        if (Objects.equals(invoice.approvedAccount(), receiver.account())) {
            throw new DomainRefusal(
                    "receiver-is-approver", Map.of("number", invoice.number(), "person", receiver.name()));
        }
    }
}
