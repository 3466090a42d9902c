package org.carequay.billing.model;

import java.util.Map;
import java.util.UUID;
import org.carequay.shared.DomainRefusal;

/** Who approved the reduction does not also take the cheque; who asked for money to be given up does not also approve it. */
final class SeparationOfDuties {
    private SeparationOfDuties() {}

    /** @throws DomainRefusal {@code receiver-is-approver} */
    static void check(Invoice invoice, Actor receiver) {
        if (java.util.Objects.equals(invoice.approvedAccount(), receiver.account())) {
            throw new DomainRefusal(
                    "receiver-is-approver", Map.of("number", invoice.number(), "person", receiver.name()));
        }
    }

    /**
     * Who took the cheque has received it for every invoice that is put to it later, whoever does that.
     *
     * @throws DomainRefusal {@code receiver-is-approver}
     */
    static void check(Invoice invoice, Cheque cheque) {
        if (cheque.receivedAccount() != null && cheque.receivedAccount().equals(invoice.approvedAccount())) {
            throw new DomainRefusal(
                    "receiver-is-approver", Map.of("number", invoice.number(), "person", cheque.receivedBy()));
        }
    }

    /**
     * @param asker who asked for it; the system has no account and is nobody's second pair of eyes
     * @throws DomainRefusal {@code own-request}
     */
    static void end(Invoice invoice, UUID asker, Actor approver) {
        if (approver.account() != null && approver.account().equals(asker)) {
            throw new DomainRefusal("own-request", Map.of("number", invoice.number(), "person", approver.name()));
        }
    }
}
