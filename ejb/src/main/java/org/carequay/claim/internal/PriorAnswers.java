package org.carequay.claim.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carequay.billing.InvoiceId;
import org.carequay.claim.model.Advice;
import org.carequay.claim.model.AdvisedClaim;
import org.carequay.claim.model.ClaimForm.Adjusted;
import org.carequay.claim.model.ClaimForm.Answered;
import org.carequay.claim.model.ClaimForm.Bill;
import org.carequay.claim.model.ClaimForm.Prior;
import org.carequay.claim.model.LineAnswers;
import org.carequay.document.DocumentId;
import org.carequay.document.DocumentService;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Money;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Finds what the first insurer has answered to a claim, in the remittances. */
@Dependent
public class PriorAnswers {
    /**
     * The last answer that stands and is not the second insurer's: it says so itself (CLP02: 2 and 20 are processed as
     * secondary, 3 and 21 as tertiary), or it bears that insurer's name and came after the claim to it.
     */
    private static final String ANSWER =
            """
            select c.id, c.paid, c.payer_control, r.paid_on, c.position, r.file_position, r.document_id from remittance_claim c
            join remittance r on r.clinic_id = c.clinic_id and r.id = c.remittance_id
            where c.clinic_id = bound_clinic() and c.invoice_id = ? and c.state in ('POSTED', 'DENIED')
              and c.status_code not in ('2', '3', '20', '21')
              and (c.status_code in ('1', '19') or lower(r.payer_name) <> lower(?) or not exists (
                select from claim_file f where f.clinic_id = c.clinic_id and f.invoice_id = c.invoice_id and f.turn = 'S'
                  and f.made_at < r.taken_at))
            order by c.id desc limit 1""";

    private static final String ADJUSTMENTS =
            """
            select group_code, reason_code, sum(amount) as amount from remittance_adjustment
            where clinic_id = bound_clinic() and claim_id = ? and (service is null or not ?)
            group by group_code, reason_code having sum(amount) <> 0 order by group_code, reason_code""";

    @Inject
    private ClinicSql sql;

    @Inject
    private DocumentService documents;

    /** @param claim its place in the payment; {@code payment}: its place in the file */
    private record Answer(
            UUID id, Money paid, String control, LocalDate on, int claim, int payment, DocumentId document) {}

    /**
     * Empty while the first insurer has not answered.
     *
     * @param bill whose lines are answered one by one, as the file says; null for the answer as a whole
     */
    Optional<Prior> of(InvoiceId invoice, ClaimParties.Parties first, ClaimParties.Parties second, Bill bill) {
        return sql.first(
                        ANSWER,
                        row -> new Answer(
                                Columns.uuid(row, "id"),
                                Columns.money(row, "paid"),
                                row.getString("payer_control"),
                                Columns.day(row, "paid_on"),
                                row.getInt("position"),
                                row.getInt("file_position"),
                                DocumentId.of(Columns.uuid(row, "document_id"))),
                        invoice.value(),
                        second.payer().name())
                .map(answer -> prior(answer, first, bill == null ? List.of() : lines(answer, bill)));
    }

    private Prior prior(Answer answer, ClaimParties.Parties first, List<Answered> lines) {
        return new Prior(
                first.payer(),
                first.subscriber(),
                first.relation(),
                answer.paid(),
                answer.on(),
                answer.control(),
                adjustments(answer.id(), !lines.isEmpty()),
                lines);
    }

    /** Read from the file itself: of the services only the reasons are kept beside it. */
    private List<Answered> lines(Answer answer, Bill bill) {
        byte[] file = documents.contentFor(answer.document()).content();
        List<Advice> payments = AdviceReader.read(
                X12Reader.read(file, "835", RemittanceTaking.GUIDE, RemittanceTaking.REFUSAL),
                new InvalidInput.Check());
        AdvisedClaim claim = payments.get(answer.payment() - 1).claims().get(answer.claim() - 1);
        return LineAnswers.of(claim, bill);
    }

    private List<Adjusted> adjustments(UUID claim, boolean ofTheWhole) {
        return sql.list(
                ADJUSTMENTS,
                row -> new Adjusted(
                        row.getString("group_code"), row.getString("reason_code"), Columns.money(row, "amount")),
                claim,
                ofTheWhole);
    }
}
