package org.carequay.billing.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.carequay.billing.InvoiceId;
import org.carequay.billing.InvoiceState;
import org.carequay.billing.PaymentId;
import org.carequay.billing.PaymentMethod;
import org.carequay.billing.Payments.Closing;
import org.carequay.billing.Payments.Drawer;
import org.carequay.billing.Payments.Owed;
import org.carequay.billing.Payments.Payment;
import org.carequay.document.DocumentId;
import org.carequay.patient.PatientId;
import org.carequay.security.Permission;
import org.carequay.shared.Money;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.Caller;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/** Shows what patients owe and have paid, and what is in whose drawer. */
@Dependent
public class PaymentReader {
    private static final String OWED =
            """
            select i.id, i.version, i.number, i.invoiced_on, i.state, s.owed from invoice i
            cross join lateral (select coalesce(sum(l.debit - l.credit), 0) as owed from ledger_line l
              where l.clinic_id = i.clinic_id and l.invoice_id = i.id and (l.account = 'PATIENT_RECEIVABLE'
                or i.state = 'COLLECTIONS' and l.account like '%RECEIVABLE')) s
            where i.clinic_id = bound_clinic() and i.patient_id = ? and s.owed > 0 order by i.invoiced_on, i.number""";
    private static final String SEEN =
            """
            select p.*, c.display_name, (select string_agg(i.number, ', ' order by i.number) from patient_payment_part s
                join invoice i on i.clinic_id = s.clinic_id and i.id = s.invoice_id
                where s.clinic_id = p.clinic_id and s.payment_id = p.id) as invoices
            from patient_payment p
            join patient_card c on c.clinic_id = p.clinic_id and c.patient_id = p.patient_id
            where p.clinic_id = bound_clinic()""";
    private static final String ONE = SEEN + " and p.id = ?";
    private static final String OF = SEEN + " and p.patient_id = ? order by p.id desc limit 50";
    /** Also of patients who have become confidential since, without their names. */
    private static final String DRAWER = SEEN.replace("join patient_card c", "left join patient_card c")
            + " and p.closing_id is null and p.account_id = ?"
            + " and not p.reversed"
            + " order by p.id";

    private static final String CLOSINGS =
            """
            select * from payment_closing where clinic_id = bound_clinic()
              and (?::uuid is null or id = ?) and (?::uuid is null or account_id = ?)
            order by id desc limit 50""";

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    List<Owed> owed(PatientId patient) {
        return sql.list(
                OWED,
                row -> new Owed(
                        InvoiceId.of(Columns.uuid(row, "id")),
                        row.getLong("version"),
                        row.getString("number"),
                        Columns.day(row, "invoiced_on"),
                        Columns.code(row, "state", InvoiceState.class),
                        Columns.money(row, "owed")),
                patient.value());
    }

    Payment get(PaymentId id) {
        return sql.first(ONE, PaymentReader::payment, id.value()).orElseThrow(() -> new NotFound("payment"));
    }

    List<Payment> of(PatientId patient) {
        return sql.list(OF, PaymentReader::payment, patient.value());
    }

    Drawer drawer() {
        return drawer(id -> true);
    }

    /** What of these payments is in the caller's drawer. */
    Drawer drawer(Predicate<UUID> these) {
        List<Payment> payments = sql
                .list(DRAWER, PaymentReader::payment, caller.get().account())
                .stream()
                .filter(payment -> these.test(payment.id().value()))
                .toList();
        return new Drawer(
                payments,
                sum(payments, PaymentMethod.CASH),
                sum(payments, PaymentMethod.CARD),
                sum(payments, PaymentMethod.CHEQUE));
    }

    private static Money sum(List<Payment> payments, PaymentMethod method) {
        return Money.sum(payments.stream()
                .filter(payment -> payment.method() == method)
                .map(Payment::amount)
                .toList());
    }

    Closing closing(UUID id) {
        return sql.first(CLOSINGS, PaymentReader::closing, id, id, null, null)
                .orElseThrow(() -> new NotFound("closing"));
    }

    List<Closing> closings() {
        Caller who = caller.get();
        UUID own = who.may(Permission.BILLING_READ.key()) ? null : who.account();
        return sql.list(CLOSINGS, PaymentReader::closing, null, null, own, own);
    }

    private static Closing closing(ResultSet row) throws SQLException {
        return new Closing(
                Columns.uuid(row, "id"),
                row.getString("number"),
                Columns.day(row, "closed_on"),
                row.getString("by_name"),
                Columns.instant(row, "closed_at"),
                row.getInt("payments"),
                Columns.money(row, "cash").plus(Columns.money(row, "card")).plus(Columns.money(row, "cheque")),
                Columns.money(row, "counted_cash")
                        .plus(Columns.money(row, "counted_card"))
                        .plus(Columns.money(row, "counted_cheque")),
                row.getString("note"));
    }

    private static Payment payment(ResultSet row) throws SQLException {
        return new Payment(
                PaymentId.of(Columns.uuid(row, "id")),
                row.getString("number"),
                PatientId.of(Columns.uuid(row, "patient_id")),
                row.getString("display_name"),
                Columns.code(row, "method", PaymentMethod.class),
                row.getString("reference"),
                Columns.money(row, "amount"),
                Columns.day(row, "received_on"),
                row.getString("by_name"),
                Columns.instant(row, "received_at"),
                DocumentId.of(Columns.uuid(row, "document_id")),
                row.getString("invoices"),
                Columns.uuid(row, "closing_id") != null,
                row.getBoolean("reversed"));
    }
}
