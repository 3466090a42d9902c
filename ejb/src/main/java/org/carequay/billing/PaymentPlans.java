package org.carequay.billing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.carequay.patient.PatientId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.Money;

/** What patients agreed to pay by when, of an invoice that is theirs. */
public interface PaymentPlans {
    /** How far apart the days are. */
    enum Every {
        TWO_WEEKS,
        MONTH
    }

    /** Command: so many parts of what is owed now, the first due on that day. */
    record NewPlan(InvoiceId invoice, int parts, LocalDate first, Every every) {}

    /** {@code paid}: whether what was paid since the plan was made covers it; {@code late}: not, and its day has passed. */
    record Due(LocalDate on, Money amount, boolean paid, boolean late) {}

    /** @param paid since it was made; all of it once nothing of the invoice is to be paid any more, whoever paid */
    record Plan(
            UUID id,
            long version,
            InvoiceId invoice,
            String number,
            String patientName,
            Money total,
            Money paid,
            String by,
            LocalDate madeOn,
            List<Due> dues) {
        public boolean late() {
            return dues.stream().anyMatch(Due::late);
        }
    }

    /**
     * @throws org.carequay.shared.DomainRefusal {@code nothing-owed}, {@code plan-exists}
     * @throws org.carequay.shared.InvalidInput for 1 or more than 60 parts, or a first day before today
     */
    @Requires(Permission.PAYMENT_TAKE)
    Plan make(NewPlan command, String idempotencyKey);

    @Requires(Permission.PAYMENT_TAKE)
    void cancel(UUID plan, long version, String reason);

    /** Those in force. */
    @Requires(Permission.PAYMENT_TAKE)
    List<Plan> of(PatientId patient);
}
