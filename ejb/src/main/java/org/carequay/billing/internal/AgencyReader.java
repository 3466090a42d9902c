package org.carequay.billing.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.carequay.billing.AgencyHandoverId;
import org.carequay.billing.AgencyHandovers.Handover;
import org.carequay.billing.AgencyHandovers.Standing;
import org.carequay.billing.AgencyHandovers.Waiting;
import org.carequay.billing.FinanceReports.Column;
import org.carequay.billing.FinanceReports.Kind;
import org.carequay.billing.InvoiceId;
import org.carequay.billing.model.Actor;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.Money;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Shows hand-overs, and how their invoices stand. */
@Dependent
public class AgencyReader {
    /** Parameters: the hand-over, the last day that counts. */
    private static final String ASKED = "with asked as (select ?::uuid as handover, ?::date as as_of)\n";

    /** The list for the agency: who owes as it was frozen, the money as of the day. */
    static final ReportSql LIST = new ReportSql(
            List.of(
                    ReportSql.text("invoice", 14),
                    ReportSql.text("patient", 28),
                    ReportSql.text("debtor", 28),
                    ReportSql.money("handedOver"),
                    ReportSql.money("paidSince"),
                    ReportSql.money("otherSince"),
                    ReportSql.money("balance"),
                    new Column("lastPayment", Kind.DAY, 14),
                    new Column("lastStatement", Kind.DAY, 14),
                    new Column("firstService", Kind.DAY, 12),
                    new Column("lastService", Kind.DAY, 12),
                    ReportSql.text("phone", 16),
                    ReportSql.text("address", 30),
                    ReportSql.text("city", 18),
                    ReportSql.text("state", 8),
                    ReportSql.text("postalCode", 12),
                    new Column("birthDate", Kind.DAY, 12)),
            ASKED
                    + """
            select l.number, l.patient_name, l.debtor, l.balance, n.paid - l.paid, n.balance - l.balance + n.paid - l.paid,
              n.balance, p.day, s.day, l.first_service, l.last_service, l.phone, replace(l.line, e'\\n', ', ') as line, l.city,
              l.state, l.postal_code, l.birth_date
            from asked a
            join agency_handover_line l on l.clinic_id = bound_clinic() and l.handover_id = a.handover
            cross join lateral (
              select coalesce(sum(y.debit - y.credit) filter (where y.account like '%RECEIVABLE'), 0) as balance,
                coalesce(sum(y.debit - y.credit) filter (where y.account = 'UNAPPLIED_CASH'), 0) as paid
              from ledger_line y where y.clinic_id = l.clinic_id and y.invoice_id = l.invoice_id and y.booked_on <= a.as_of) n
            cross join lateral (
              select max(e.booked_on) as day from ledger_entry e
              where e.clinic_id = l.clinic_id and e.invoice_id = l.invoice_id and e.kind = 'PAYMENT' and e.reverses_id is null
                and e.booked_on <= a.as_of
                and not exists (select from ledger_entry v where v.clinic_id = e.clinic_id and v.reverses_id = e.id
                  and v.reverses_id is not null and v.booked_on <= a.as_of)) p
            cross join lateral (
              select max(r.as_of) as day from statement_line x
              join statement t on t.clinic_id = x.clinic_id and t.id = x.statement_id and t.issued_at is not null
              join statement_run r on r.clinic_id = t.clinic_id and r.id = t.run_id and r.as_of <= a.as_of
              where x.clinic_id = l.clinic_id and x.invoice_id = l.invoice_id) s
            order by l.position""",
            ASKED
                    + """
            select coalesce(sum(y.debit - y.credit), 0) from asked a, ledger_line y
            where y.clinic_id = bound_clinic() and y.booked_on <= a.as_of
              and y.account in ('RECEIVABLE', 'PATIENT_RECEIVABLE', 'DISPUTED_RECEIVABLE')
              and y.invoice_id in (select l.invoice_id from agency_handover_line l
                where l.clinic_id = bound_clinic() and l.handover_id = a.handover)""",
            null);

    private static final String WAITING =
            """
            select i.id, i.number, i.patient_id, p.display_name, m.at, b.balance
            from invoice i
            join invoice_move m on m.clinic_id = i.clinic_id and m.invoice_id = i.id and m.position = i.moves
            join patient_card p on p.clinic_id = i.clinic_id and p.patient_id = i.patient_id
            cross join lateral (
              select sum(l.debit - l.credit) as balance from ledger_line l
              where l.clinic_id = i.clinic_id and l.invoice_id = i.id and l.account like '%RECEIVABLE') b
            where i.clinic_id = bound_clinic() and i.state = 'COLLECTIONS' and b.balance > 0
              and not exists (select from agency_handover_line h
                where h.clinic_id = i.clinic_id and h.invoice_id = i.id and h.move = i.moves)
            order by m.at, i.number limit ?""";
    private static final String HANDOVERS =
            """
            select id, number, agency, handed_on, handed_at, handed_by, invoices, total from agency_handover
            where clinic_id = bound_clinic() and (?::uuid is null or id = ?) order by number desc""";
    private static final String HIDES = "select agency_handover_hides(?) as hides";
    private static final String PATIENTS =
            "select patient_id from agency_handover_line where clinic_id = bound_clinic() and handover_id = ?";

    @Inject
    private ClinicSql sql;

    @Inject
    private ReportReader reports;

    List<Waiting> waiting(int most) {
        return sql.list(
                WAITING,
                row -> new Waiting(
                        new InvoiceId(Columns.uuid(row, "id")),
                        row.getString("number"),
                        Columns.uuid(row, "patient_id"),
                        row.getString("display_name"),
                        Columns.instant(row, "at"),
                        Columns.money(row, "balance")),
                most);
    }

    List<Handover> all() {
        return sql.list(HANDOVERS, AgencyReader::handover, null, null);
    }

    /** @throws DomainRefusal {@code handover-hides} */
    Handover visible(AgencyHandoverId id) {
        Handover found = sql.first(HANDOVERS, AgencyReader::handover, id.value(), id.value())
                .orElseThrow(() -> new NotFound("agency hand-over"));
        if (sql.first(HIDES, row -> row.getBoolean("hides"), id.value()).orElse(true)) {
            throw new DomainRefusal("handover-hides");
        }
        return found;
    }

    Set<UUID> patients(AgencyHandoverId id) {
        return new TreeSet<>(sql.list(PATIENTS, row -> Columns.uuid(row, "patient_id"), id.value()));
    }

    Standing standing(Handover handover, LocalDate asOf, Actor by) {
        List<List<Object>> rows = new ArrayList<>();
        List<Money> sums = new ArrayList<>();
        Money[] control = new Money[1];
        ReportSink screen = new ReportSink() {
            @Override
            public void row(List<Object> values) {
                rows.add(values);
            }

            @Override
            public void unseen(List<Object> values) {
                throw new IllegalStateException("a hand-over that hides somebody is not shown");
            }

            @Override
            public void end(List<Money> all, Money byTheBooks) {
                sums.addAll(all);
                control[0] = byTheBooks;
            }
        };
        read(handover, asOf, screen);
        return new Standing(handover, asOf, by.at(), LIST.columns(), rows, sums, control[0]);
    }

    long read(Handover handover, LocalDate asOf, ReportSink sink) {
        return reports.read(LIST, sink, handover.id().value(), asOf);
    }

    private static Handover handover(ResultSet row) throws SQLException {
        return new Handover(
                new AgencyHandoverId(Columns.uuid(row, "id")),
                row.getInt("number"),
                row.getString("agency"),
                Columns.day(row, "handed_on"),
                Columns.instant(row, "handed_at"),
                row.getString("handed_by"),
                row.getInt("invoices"),
                Columns.money(row, "total"));
    }
}
