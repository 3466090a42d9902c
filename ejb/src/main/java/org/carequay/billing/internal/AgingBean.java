package org.carequay.billing.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.carequay.audit.AuditTrail;
import org.carequay.billing.Aging;
import org.carequay.billing.InvoiceId;
import org.carequay.billing.model.AgeBuckets;
import org.carequay.casefile.CaseId;
import org.carequay.patient.PatientId;
import org.carequay.shared.Money;
import org.carequay.tenancy.ClinicService;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Aging from the journal: what was booked to the end of that day and is not zero, by the day of the invoice. */
@Stateless
@PermitAll
@Local(Aging.class)
public class AgingBean implements Aging {
    private static final String BALANCES =
            """
            from (
              select l.invoice_id, sum(l.debit - l.credit) as balance from ledger_line l
              where l.clinic_id = bound_clinic() and l.booked_on <= ?
                and l.account in ('RECEIVABLE', 'PATIENT_RECEIVABLE', 'DISPUTED_RECEIVABLE')
              group by l.invoice_id having sum(l.debit - l.credit) <> 0) b
            """;
    private static final String OPEN = BALANCES
            + """
            join invoice i on i.clinic_id = bound_clinic() and i.id = b.invoice_id
            """;
    private static final String ROWS =
            """
            select i.id, i.number, i.case_id, c.case_no, i.patient_id, p.display_name, c.firm_name, i.invoiced_on, b.balance
            """
                    + OPEN
                    + """
            left join case_card c on c.clinic_id = i.clinic_id and c.case_id = i.case_id
            join patient_card p on p.clinic_id = i.clinic_id and p.patient_id = i.patient_id
            order by i.invoiced_on, i.number""";
    private static final String UNSEEN = "select u.invoiced_on, count(*)::int as invoices, sum(b.balance) as balance "
            + BALANCES + " join unseen_invoices() u on u.invoice_id = b.invoice_id group by u.invoiced_on";
    private static final String BY_DAY =
            "select i.invoiced_on, sum(b.balance) as balance " + OPEN + " group by i.invoiced_on";

    private static final String CONTROL =
            """
            select coalesce(sum(debit - credit), 0) as amount from ledger_line
            where clinic_id = bound_clinic() and booked_on <= ?
              and account in ('RECEIVABLE', 'PATIENT_RECEIVABLE', 'DISPUTED_RECEIVABLE')""";

    @Inject
    private ClinicSql sql;

    @Inject
    private WholeTables tables;

    @Inject
    private ClinicService clinics;

    @Inject
    private AuditTrail audit;

    @Override
    public Report report(LocalDate asOf) {
        List<Row> rows = new ArrayList<>();
        AgeBuckets total = new AgeBuckets();
        tables.forEach(
                ROWS,
                row -> {
                    Row read = row(row, asOf);
                    rows.add(read);
                    total.add(read.days(), read.buckets().total());
                },
                asOf);
        Unseen unseen = unseen(asOf, total);
        return new Report(asOf, rows, unseen, total.buckets());
    }

    /** What the caller may not see, added to the total; null when that is nothing. */
    private Unseen unseen(LocalDate asOf, AgeBuckets total) {
        AgeBuckets sums = new AgeBuckets();
        int[] invoices = {0};
        tables.forEach(
                UNSEEN,
                row -> {
                    int days = days(Columns.day(row, "invoiced_on"), asOf);
                    Money balance = Columns.money(row, "balance");
                    invoices[0] += row.getInt("invoices");
                    sums.add(days, balance);
                    total.add(days, balance);
                },
                asOf);
        return invoices[0] == 0 ? null : new Unseen(invoices[0], sums.buckets());
    }

    @Override
    public Buckets totals(LocalDate asOf) {
        AgeBuckets total = new AgeBuckets();
        tables.forEach(
                BY_DAY,
                row -> total.add(days(Columns.day(row, "invoiced_on"), asOf), Columns.money(row, "balance")),
                asOf);
        unseen(asOf, total);
        return total.buckets();
    }

    @Override
    public void workbook(LocalDate asOf, OutputStream out) {
        try (AgingWorkbook workbook = new AgingWorkbook(clinics.current(), asOf)) {
            long rows = tables.forEach(ROWS, row -> workbook.add(row(row, asOf)), asOf);
            workbook.add(unseen(asOf, new AgeBuckets()));
            workbook.write(
                    sql.first(CONTROL, row -> Columns.money(row, "amount"), asOf)
                            .orElse(Money.ZERO),
                    out);
            audit.act("EXPORT", "aging", null, "{\"asOf\": \"" + asOf + "\", \"rows\": " + rows + "}");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static int days(LocalDate invoicedOn, LocalDate asOf) {
        return Math.toIntExact(ChronoUnit.DAYS.between(invoicedOn, asOf));
    }

    private static Row row(ResultSet row, LocalDate asOf) throws SQLException {
        LocalDate invoicedOn = Columns.day(row, "invoiced_on");
        int days = days(invoicedOn, asOf);
        return new Row(
                InvoiceId.of(Columns.uuid(row, "id")),
                row.getString("number"),
                CaseId.of(Columns.uuid(row, "case_id")),
                row.getString("case_no"),
                PatientId.of(Columns.uuid(row, "patient_id")),
                row.getString("display_name"),
                row.getString("firm_name"),
                invoicedOn,
                days,
                AgeBuckets.of(days, Columns.money(row, "balance")));
    }
}
