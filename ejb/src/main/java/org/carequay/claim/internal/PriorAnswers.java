package org.carequay.claim.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carequay.billing.InvoiceId;
import org.carequay.claim.model.ClaimForm.Adjusted;
import org.carequay.claim.model.ClaimForm.Prior;
import org.carequay.shared.Money;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Finds what the first insurer has answered to a claim, in the remittances. */
@Dependent
public class PriorAnswers {
    /** The last answer that stands and is not the second insurer's. */
    private static final String ANSWER =
            """
            select c.id, c.paid, c.payer_control, r.paid_on from remittance_claim c
            join remittance r on r.clinic_id = c.clinic_id and r.id = c.remittance_id
            where c.clinic_id = bound_clinic() and c.invoice_id = ? and c.state in ('POSTED', 'DENIED')
              and lower(r.payer_name) <> lower(?)
            order by c.id desc limit 1""";

    private static final String ADJUSTMENTS =
            """
            select group_code, reason_code, sum(amount) as amount from remittance_adjustment
            where clinic_id = bound_clinic() and claim_id = ? group by group_code, reason_code having sum(amount) <> 0
            order by group_code, reason_code""";

    @Inject
    private ClinicSql sql;

    private record Answer(UUID claim, Money paid, String control, LocalDate on) {}

    /** Empty while the first insurer has not answered. */
    Optional<Prior> of(InvoiceId invoice, ClaimParties.Parties first, ClaimParties.Parties second) {
        return sql.first(
                        ANSWER,
                        row -> new Answer(
                                Columns.uuid(row, "id"),
                                Columns.money(row, "paid"),
                                row.getString("payer_control"),
                                Columns.day(row, "paid_on")),
                        invoice.value(),
                        second.payer().name())
                .map(answer -> new Prior(
                        first.payer(),
                        first.subscriber(),
                        first.relation(),
                        answer.paid(),
                        answer.on(),
                        answer.control(),
                        adjustments(answer.claim())));
    }

    private List<Adjusted> adjustments(UUID claim) {
        return sql.list(
                ADJUSTMENTS,
                row -> new Adjusted(
                        row.getString("group_code"), row.getString("reason_code"), Columns.money(row, "amount")),
                claim);
    }
}
