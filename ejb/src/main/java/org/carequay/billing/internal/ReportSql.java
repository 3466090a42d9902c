package org.carequay.billing.internal;

import java.util.List;
import java.util.Map;
import org.carequay.billing.FinanceReports.Column;
import org.carequay.billing.FinanceReports.Kind;
import org.carequay.billing.FinanceReports.Name;

/**
 * What each report reads: its columns in the order of the statement, and another statement for the control total of its last
 * column of money. Parameters of all are the first and the last day; AGING has the last day twice. {@code unseen}: the sums of
 * what the reader may not see, in one row, or none; null where the rows hide nothing.
 */
record ReportSql(List<Column> columns, String rows, String control, String unseen) {
    private static final String BALANCES =
            """
            from (select l.invoice_id, sum(l.debit - l.credit) as open from ledger_line l
              where l.clinic_id = bound_clinic() and l.booked_on <= ?
                and l.account in ('RECEIVABLE', 'PATIENT_RECEIVABLE', 'DISPUTED_RECEIVABLE')
              group by l.invoice_id having sum(l.debit - l.credit) <> 0) b
            """;
    private static final String OPEN_AS_OF = BALANCES
            + """
            join invoice i on i.clinic_id = bound_clinic() and i.id = b.invoice_id
            left join case_card c on c.clinic_id = i.clinic_id and c.case_id = i.case_id
            join patient_card p on p.clinic_id = i.clinic_id and p.patient_id = i.patient_id
            cross join lateral (select ?::date - i.invoiced_on as days) a
            order by i.invoiced_on, i.number""";
    private static final ReportSql AGING = new ReportSql(
            List.of(
                    text("invoice", 14),
                    text("case", 14),
                    text("patient", 28),
                    text("firm", 28),
                    new Column("invoicedOn", Kind.DAY, 12),
                    new Column("days", Kind.NUMBER, 8),
                    money("b0"),
                    money("b31"),
                    money("b61"),
                    money("b91"),
                    money("b120"),
                    money("open")),
            """
            select i.number, c.case_no, p.display_name, c.firm_name, i.invoiced_on, a.days,
              case when a.days <= 30 then b.open else 0 end as b0,
              case when a.days between 31 and 60 then b.open else 0 end as b31,
              case when a.days between 61 and 90 then b.open else 0 end as b61,
              case when a.days between 91 and 120 then b.open else 0 end as b91,
              case when a.days > 120 then b.open else 0 end as b120, b.open
            """
                    + OPEN_AS_OF,
            """
            select coalesce(sum(debit - credit), 0) from ledger_line
            where clinic_id = bound_clinic() and booked_on <= least(?::date, ?::date)
              and account in ('RECEIVABLE', 'PATIENT_RECEIVABLE', 'DISPUTED_RECEIVABLE')""",
            """
            select null, null, null, null, null::date, null::int, coalesce(sum(b.open) filter (where a.days <= 30), 0),
              coalesce(sum(b.open) filter (where a.days between 31 and 60), 0),
              coalesce(sum(b.open) filter (where a.days between 61 and 90), 0),
              coalesce(sum(b.open) filter (where a.days between 91 and 120), 0),
              coalesce(sum(b.open) filter (where a.days > 120), 0), sum(b.open)
            """
                    + BALANCES
                    + """
            join unseen_invoices() u on u.invoice_id = b.invoice_id
            cross join lateral (select ?::date - u.invoiced_on as days) a
            having count(*) > 0""");
    /** The lines are sorted before their entries come to them: the first of them goes out while most entries are still to be read. */
    private static final ReportSql JOURNAL = new ReportSql(
            List.of(
                    new Column("bookedOn", Kind.DAY, 12),
                    new Column("entry", Kind.WORD, 22),
                    text("invoice", 14),
                    new Column("account", Kind.WORD, 26),
                    text("by", 22),
                    text("reason", 36),
                    money("debit"),
                    money("credit")),
            """
            select e.booked_on, e.kind, n.number, n.account, e.by_name, e.reason, n.debit, n.credit
            from (select ?::date as first, ?::date as last) days
            join ledger_entry e on e.clinic_id = bound_clinic() and e.booked_on between days.first and days.last
            join lateral (
              select l.clinic_id, l.booked_on, l.entry_id, l.id, l.account, l.debit, l.credit, i.number, l.credit > 0 as is_credit
              from ledger_line l
              left join invoice i on i.clinic_id = l.clinic_id and i.id = l.invoice_id
              where l.clinic_id = bound_clinic() and l.booked_on between days.first and days.last
              order by l.booked_on, l.entry_id, is_credit, l.id offset 0) n
              on n.clinic_id = e.clinic_id and n.booked_on = e.booked_on and n.entry_id = e.id
            order by n.booked_on, n.entry_id, n.is_credit, n.id""",
            """
            select coalesce(sum(debit), 0) from ledger_line
            where clinic_id = bound_clinic() and booked_on between ? and ?""",
            null);
    /** So many rows are read sooner along their indexes than joined and sorted; many more are not. */
    static final int FEW = 300_000;

    private static final String JOURNAL_LINES =
            """
            select count(*) from (select from ledger_line
              where clinic_id = bound_clinic() and booked_on between ? and ? limit %d) few"""
                    .formatted(FEW + 1);
    private static final ReportSql PAYMENTS = new ReportSql(
            List.of(
                    new Column("bookedOn", Kind.DAY, 12),
                    new Column("method", Kind.WORD, 12),
                    text("reference", 18),
                    text("paidBy", 28),
                    text("patient", 28),
                    text("invoice", 14),
                    text("by", 22),
                    money("amount")),
            """
            select e.booked_on, case when e.remittance_id is null then coalesce(y.method, 'CHEQUE') else 'REMITTANCE' end as method,
              coalesce(q.cheque_no, y.reference) as reference,
              coalesce(q.payer, case when e.remittance_id is null then p.display_name else e.reason end) as payer,
              p.display_name, i.number, e.by_name, l.debit - l.credit
            from ledger_entry e
            join ledger_line l on l.clinic_id = e.clinic_id and l.entry_id = e.id and l.account = 'UNAPPLIED_CASH'
            join invoice i on i.clinic_id = l.clinic_id and i.id = l.invoice_id
            join patient_card p on p.clinic_id = i.clinic_id and p.patient_id = i.patient_id
            left join cheque q on q.clinic_id = e.clinic_id and q.id = e.cheque_id
            left join patient_payment y on y.clinic_id = e.clinic_id and y.id = e.payment_id
            where e.clinic_id = bound_clinic() and e.kind = 'PAYMENT' and e.booked_on between ? and ?
            order by e.booked_on, e.id""",
            """
            select coalesce(sum(l.credit - l.debit) filter (where l.account <> 'UNAPPLIED_CASH'), 0) from ledger_line l
            join ledger_entry e on e.clinic_id = l.clinic_id and e.id = l.entry_id and e.kind = 'PAYMENT'
            where l.clinic_id = bound_clinic() and l.booked_on between ? and ?""",
            """
            select null::date, null, null, null, null, null, null, sum(l.debit - l.credit)
            from ledger_entry e
            join ledger_line l on l.clinic_id = e.clinic_id and l.entry_id = e.id and l.account = 'UNAPPLIED_CASH'
            join unseen_invoices() u on u.invoice_id = l.invoice_id
            where e.clinic_id = bound_clinic() and e.kind = 'PAYMENT' and e.booked_on between ? and ?
            having count(*) > 0""");
    private static final ReportSql PRODUCTION = new ReportSql(
            List.of(
                    text("provider", 30),
                    new Column("visits", Kind.NUMBER, 10),
                    new Column("lines", Kind.NUMBER, 10),
                    new Column("units", Kind.NUMBER, 10),
                    money("billed")),
            """
            select coalesce(l.provider_name, '–') as provider, count(distinct l.encounter_id)::int, count(*)::int,
              sum(l.units)::int, sum(l.amount)
            from invoice_line l
            join invoice i on i.clinic_id = l.clinic_id and i.id = l.invoice_id and i.state <> 'VOID'
            where l.clinic_id = bound_clinic() and l.date_of_service between ? and ?
            group by 1 order by 1""",
            """
            with days as (select ?::date as first, ?::date as last)
            select coalesce(sum(l.units * l.unit_price), 0)
              + (select coalesce(u.priced, 0) from days d, unseen_production(d.first, d.last) u)
            from invoice_line l, days d
            where l.clinic_id = bound_clinic() and l.date_of_service between d.first and d.last
              and l.invoice_id in (select k.invoice_id from invoice_card k
                where k.clinic_id = bound_clinic() and k.state <> 'VOID')""",
            "select null, visits, lines, units, billed from unseen_production(?, ?) where lines > 0");
    private static final String REDUCED =
            """
            from (
              select e.invoice_id, sum(l.debit - l.credit) as reduced from ledger_entry e
              join ledger_line l on l.clinic_id = e.clinic_id and l.entry_id = e.id and l.account = 'WRITE_OFF'
              where e.clinic_id = bound_clinic() and e.kind = 'REDUCTION' and e.booked_on between ? and ?
              group by e.invoice_id having sum(l.debit - l.credit) <> 0) r
            """;
    private static final ReportSql REDUCTIONS = new ReportSql(
            List.of(
                    text("attorney", 28),
                    text("firm", 28),
                    new Column("invoices", Kind.NUMBER, 10),
                    money("billed"),
                    money("paid"),
                    money("reduced")),
            """
            select coalesce(c.attorney_name, '–') as attorney, coalesce(c.firm_name, '–') as firm,
              count(*)::int, sum(i.billed), sum(k.paid), sum(r.reduced)
            """
                    + REDUCED
                    + """
            join invoice i on i.clinic_id = bound_clinic() and i.id = r.invoice_id
            join invoice_card k on k.clinic_id = i.clinic_id and k.invoice_id = i.id
            left join case_card c on c.clinic_id = i.clinic_id and c.case_id = i.case_id
            group by 1, 2 order by 6 desc, 1""",
            """
            select coalesce(sum(l.credit - l.debit) filter (where l.account <> 'WRITE_OFF'), 0) from ledger_line l
            join ledger_entry e on e.clinic_id = l.clinic_id and e.id = l.entry_id and e.kind = 'REDUCTION'
            where l.clinic_id = bound_clinic() and l.booked_on between ? and ?""",
            """
            select null, null, count(*)::int, sum(u.billed), sum((select coalesce(sum(y.debit - y.credit), 0)
              from ledger_line y where y.clinic_id = bound_clinic() and y.invoice_id = u.invoice_id
                and y.account = 'UNAPPLIED_CASH')), sum(r.reduced)
            """
                    + REDUCED
                    + """
            join unseen_invoices() u on u.invoice_id = r.invoice_id
            having count(*) > 0""");
    private static final ReportSql DEPOSITS = new ReportSql(
            List.of(
                    new Column("bookedOn", Kind.DAY, 12),
                    text("deposit", 20),
                    new Column("method", Kind.WORD, 14),
                    text("reference", 18),
                    text("paidBy", 30),
                    text("by", 22),
                    money("amount")),
            """
            select e.booked_on, coalesce(q.deposit_no, e.reason) as deposit,
              case when e.kind = 'REFUND' then 'REFUND' when e.kind = 'PATIENT_PAYMENT' then 'TAKEN_BACK'
                when e.remittance_id is not null then 'REMITTANCE' when q.id is null then 'DRAWER' else 'CHEQUE' end as method,
              q.cheque_no, q.payer, e.by_name, l.debit - l.credit
            from ledger_entry e
            join ledger_line l on l.clinic_id = e.clinic_id and l.entry_id = e.id and l.account = 'BANK'
            left join cheque q on q.clinic_id = e.clinic_id and q.id = e.cheque_id
            where e.clinic_id = bound_clinic() and e.booked_on between ? and ?
            order by e.booked_on, e.id""",
            """
            select coalesce(sum(l.debit - l.credit), 0) from ledger_line l
            where l.clinic_id = bound_clinic() and l.account = 'BANK' and l.booked_on between ? and ?""",
            null);
    private static final Map<Name, ReportSql> ALL = Map.of(
            Name.AGING, AGING,
            Name.JOURNAL, JOURNAL,
            Name.PAYMENTS, PAYMENTS,
            Name.PRODUCTION, PRODUCTION,
            Name.REDUCTIONS, REDUCTIONS,
            Name.DEPOSITS, DEPOSITS);

    static ReportSql of(Name name) {
        return ALL.get(name);
    }

    /** Counts the rows, up to one more than {@link #FEW}, where indexes lead from each row to the next one; null elsewhere. */
    String counting() {
        return this == JOURNAL ? JOURNAL_LINES : null;
    }

    static Column text(String key, int width) {
        return new Column(key, Kind.TEXT, width);
    }

    static Column money(String key) {
        return new Column(key, Kind.MONEY, 14);
    }
}
