package org.carequay.claim;

import java.util.UUID;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.security.StepUp;

/** Money of insurers that is nobody's here goes back to them. */
public interface PayerRefunds {
    /** How it goes back. */
    enum Way {
        /** By a cheque or a transfer of the clinic. */
        PAYMENT,
        /** The insurer keeps it back from a later payment, whose advice says so. */
        OFFSET
    }

    /**
     * Notes that what was paid for a dismissed claim went back; that is not undone.
     *
     * @param version of the claim that was seen
     * @param reference of the cheque or transfer, or of the later payment; at most 60 characters
     * @param proof that the person has just given the password
     * @throws org.carequay.shared.DomainRefusal {@code remittance-claim-not-dismissed}, {@code nothing-to-send-back} when nothing
     *     was paid for it, {@code own-dismissal} for whoever dismissed it, {@code step-up-needed}
     * @throws org.carequay.shared.InvalidInput {@code missing-fields}, {@code invalid}
     * @throws org.carequay.shared.NotFound when there is no such claim
     */
    @Requires(Permission.BILLING_WRITE_OFF)
    Remittances.View sendBack(
            RemittanceId id, UUID claim, long version, Way way, String reference, StepUp proof, String idempotencyKey);
}
