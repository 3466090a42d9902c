package org.carequay.claim.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carequay.billing.InvoiceId;
import org.carequay.claim.PayerRefunds;
import org.carequay.claim.RemittanceId;
import org.carequay.claim.RemittanceState;
import org.carequay.claim.Unmatched;
import org.carequay.claim.model.AdjustmentPolicy;
import org.carequay.claim.model.Advice;
import org.carequay.claim.model.AdvisedAdjustment;
import org.carequay.claim.model.AdvisedClaim;
import org.carequay.claim.model.AdvisedOffset;
import org.carequay.claim.model.ClaimForm;
import org.carequay.patient.PatientId;
import org.carequay.shared.Clock;
import org.carequay.shared.Ids;
import org.carequay.shared.Money;
import org.carequay.tenancy.Caller;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/** Writes remittances, and finds what was written before. */
@Dependent
public class RemittanceRows {
    private static final String ADD =
            """
            insert into remittance (clinic_id, id, number, payer_name, payer_id, trace_no, method, amount, paid_on, file_name,
              file_sha256, file_position, document_id, despite, taken_account, taken_by, taken_at)
            values (bound_clinic(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String ADD_OFFSET =
            """
            insert into remittance_offset (clinic_id, id, remittance_id, position, reason_code, reference, amount)
            values (bound_clinic(), ?, ?, ?, ?, ?, ?)""";
    private static final String ADD_CLAIM =
            """
            insert into remittance_claim (clinic_id, id, remittance_id, position, reference, payer_control, status_code,
              charged, paid, contractual, patient_share, patient_name, service_from, state, why, invoice_id, reverses_id)
            values (bound_clinic(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String ADD_ADJUSTMENT =
            """
            insert into remittance_adjustment (clinic_id, id, claim_id, position, service, group_code, reason_code, amount,
              treated_as)
            values (bound_clinic(), ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String TURN =
            "select pg_advisory_xact_lock(hashtextextended('remittance:' || bound_clinic(), 0))";
    private static final String OF_FILE =
            "select id from remittance where clinic_id = bound_clinic() and file_sha256 = ? order by file_position";
    private static final String KNOWN =
            """
            select number, paid_on from remittance where clinic_id = bound_clinic() and lower(payer_id) = lower(?)
              and lower(trace_no) = lower(?)""";
    private static final String EARLIER =
            """
            select c.id from remittance_claim c
            join remittance r on r.clinic_id = c.clinic_id and r.id = c.remittance_id
            where c.clinic_id = bound_clinic() and c.invoice_id = ? and c.state in ('POSTED', 'DENIED') and c.paid = - ?::numeric
              and lower(r.payer_id) = (select lower(n.payer_id) from remittance n
                where n.clinic_id = bound_clinic() and n.id = ?)
            order by c.payer_control is not distinct from ? desc, c.id desc limit 1""";
    /** Of the same insurer, for the same claim or part of it, in the same turn. */
    private static final String PAID_BEFORE =
            """
            select exists (
              select from remittance_claim c join remittance r on r.clinic_id = c.clinic_id and r.id = c.remittance_id
              where c.clinic_id = bound_clinic() and c.invoice_id = ? and c.state = 'POSTED' and c.paid > 0
                and upper(c.reference) = upper(?) and c.status_code = ?
                and lower(r.payer_id) = (select lower(n.payer_id) from remittance n
                  where n.clinic_id = bound_clinic() and n.id = ?))""";

    private static final String REVERSED =
            """
            update remittance_claim set state = 'REVERSED', version = version + 1
            where clinic_id = bound_clinic() and id = ?""";
    private static final String MATCHED =
            """
            update remittance_claim set state = ?, invoice_id = ?, reverses_id = ?, matched_account = ?, matched_by = ?,
              matched_at = ?, version = version + 1
            where clinic_id = bound_clinic() and id = ? and version = ? and state = 'UNMATCHED'""";
    private static final String DISMISSED =
            """
            update remittance_claim set state = 'DISMISSED', dismissed_for = ?, matched_account = ?, matched_by = ?,
              matched_at = ?, version = version + 1
            where clinic_id = bound_clinic() and id = ? and version = ? and state = 'UNMATCHED'""";
    private static final String RESTORED =
            """
            update remittance_claim set state = 'UNMATCHED', dismissed_for = null, matched_account = null, matched_by = null,
              matched_at = null, version = version + 1
            where clinic_id = bound_clinic() and id = ? and version = ? and state = 'DISMISSED'""";
    private static final String SENT_BACK =
            """
            update remittance_claim set state = 'SENT_BACK', sent_back_way = ?, sent_back_reference = ?, sent_back_account = ?,
              sent_back_by = ?, sent_back_at = ?, version = version + 1
            where clinic_id = bound_clinic() and id = ? and version = ? and state = 'DISMISSED'""";
    private static final String DISMISSED_BY =
            "select exists (select from remittance_claim where clinic_id = bound_clinic() and id = ? and matched_account = ?)";
    private static final String NAME =
            "select display_name from patient_card where clinic_id = bound_clinic() and patient_id = ?";
    private static final String CLAIMED =
            """
            select f.payer_name, f.made_at from claim_file f
            join invoice_card i on i.clinic_id = f.clinic_id and i.invoice_id = f.invoice_id and i.state = 'PENDING_INVOICE'
            where f.clinic_id = bound_clinic() and f.invoice_id = ? order by f.number desc limit 1""";
    private static final String CHARGE_OF =
            """
            select coalesce(sum(amount), 0) as amount from (
              select amount, row_number() over (order by position) as at from invoice_line_card
              where clinic_id = bound_clinic() and invoice_id = ?) l
            where (l.at - 1) / 50 + 1 = ?""";
    private static final String NPI =
            "select npi from claim_setup where clinic_id = bound_clinic() and npi is not null";

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** A file that was kept. @param position of the payment in it */
    record File(String name, String sha256, int position, UUID document, String despite) {}

    UUID add(String number, Advice advice, File file) {
        UUID id = Ids.next();
        Caller who = caller.get();
        sql.update(
                ADD,
                id,
                number,
                advice.payerName(),
                advice.payerId(),
                advice.traceNo(),
                advice.method(),
                advice.amount().amount(),
                advice.paidOn(),
                file.name(),
                file.sha256(),
                file.position(),
                file.document(),
                file.despite(),
                who.account(),
                who.personName(),
                clock.now());
        List<Object[]> rows = new ArrayList<>();
        for (AdvisedOffset offset : advice.offsets()) {
            rows.add(new Object[] {
                Ids.next(),
                id,
                rows.size() + 1,
                offset.reason(),
                offset.reference(),
                offset.amount().amount()
            });
        }
        sql.batch(ADD_OFFSET, rows);
        return id;
    }

    /** What was decided of a claim. @param earlier what it takes back, or null */
    record Decision(RemittanceState state, Unmatched why, InvoiceId invoice, UUID earlier) {}

    UUID add(UUID remittance, int position, AdvisedClaim claim, Decision decision) {
        UUID id = Ids.next();
        sql.update(
                ADD_CLAIM,
                id,
                remittance,
                position,
                claim.reference(),
                claim.payerControl(),
                claim.status(),
                claim.charged().amount(),
                claim.paid().amount(),
                AdjustmentPolicy.contractual(claim.adjustments()).amount(),
                AdjustmentPolicy.patientShare(claim.adjustments()).amount(),
                claim.patientName(),
                claim.serviceFrom(),
                decision.state(),
                decision.why(),
                decision.invoice() == null ? null : decision.invoice().value(),
                decision.earlier());
        List<Object[]> rows = new ArrayList<>();
        for (AdvisedAdjustment each : claim.adjustments()) {
            rows.add(new Object[] {
                Ids.next(),
                id,
                rows.size() + 1,
                each.service(),
                each.group(),
                each.reason(),
                each.amount().amount(),
                AdjustmentPolicy.of(each)
            });
        }
        sql.batch(ADD_ADJUSTMENT, rows);
        return id;
    }

    /** Whoever takes a remittance of this clinic waits here for the one before. */
    void inTurn() {
        sql.first(TURN, row -> "");
    }

    List<RemittanceId> ofFile(String sha256) {
        return sql.list(OF_FILE, row -> RemittanceId.of(Columns.uuid(row, "id")), sha256);
    }

    /** The number of a payment of that payer and trace number that was taken before. */
    Optional<String> known(Advice advice) {
        return sql.first(KNOWN, row -> row.getString("number"), advice.payerId(), advice.traceNo());
    }

    /** What that insurer has paid on the invoice that such a reversal takes back. @param paid negative */
    Optional<UUID> earlier(InvoiceId invoice, java.math.BigDecimal paid, UUID remittance, String payerControl) {
        return sql.first(EARLIER, row -> Columns.uuid(row, "id"), invoice.value(), paid, remittance, payerControl);
    }

    /** Whether that insurer has paid that claim before, and did not take it back. */
    boolean paidBefore(InvoiceId invoice, UUID remittance, AdvisedClaim claim) {
        return claim.paid().isPositive()
                && sql.first(
                                PAID_BEFORE,
                                row -> row.getBoolean(1),
                                invoice.value(),
                                claim.reference(),
                                claim.status(),
                                remittance)
                        .orElse(false);
    }

    void reversed(UUID claim) {
        sql.update(REVERSED, claim);
    }

    /** Answers false when somebody else was faster. */
    boolean matched(UUID claim, long version, Decision decision) {
        Caller who = caller.get();
        return sql.update(
                        MATCHED,
                        decision.state(),
                        decision.invoice().value(),
                        decision.earlier(),
                        who.account(),
                        who.personName(),
                        clock.now(),
                        claim,
                        version)
                == 1;
    }

    /** Answers false when somebody else was faster. */
    boolean dismissed(UUID claim, long version, String reason) {
        Caller who = caller.get();
        return sql.update(DISMISSED, reason, who.account(), who.personName(), clock.now(), claim, version) == 1;
    }

    /** Answers false when somebody else was faster. */
    boolean restored(UUID claim, long version) {
        return sql.update(RESTORED, claim, version) == 1;
    }

    /** Answers false when somebody else was faster. */
    boolean sentBack(UUID claim, long version, PayerRefunds.Way way, String reference) {
        Caller who = caller.get();
        return sql.update(SENT_BACK, way, reference, who.account(), who.personName(), clock.now(), claim, version) == 1;
    }

    /** Whether the caller has dismissed that claim; a program is nobody's second pair of eyes. */
    boolean dismissedByCaller(UUID claim) {
        UUID who = caller.get().account();
        return who == null
                || sql.first(DISMISSED_BY, row -> row.getBoolean(1), claim, who).orElse(false);
    }

    String nameOf(PatientId patient) {
        return sql.first(NAME, row -> row.getString("display_name"), patient.value())
                .orElse("");
    }

    /** To whom and when an invoice was claimed. */
    record Claimed(String payer, LocalDate on) {}

    /** The last claim of an invoice that was not moved on since. */
    Optional<Claimed> claimed(InvoiceId invoice) {
        return sql.first(
                CLAIMED,
                row -> new Claimed(
                        row.getString("payer_name"),
                        Columns.instant(row, "made_at").atZone(caller.zone()).toLocalDate()),
                invoice.value());
    }

    /** What the part of an invoice charges that is a claim of its own, as {@link ClaimForm.Bill#parts} makes it. */
    Money chargeOf(InvoiceId invoice, int part) {
        return sql.first(CHARGE_OF, row -> Columns.money(row, "amount"), invoice.value(), part)
                .orElse(Money.ZERO);
    }

    /** The clinic's NPI, or null. */
    String npi() {
        return sql.first(NPI, row -> row.getString("npi")).orElse(null);
    }
}
