package org.carequay.billing.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carequay.audit.AuditTrail;
import org.carequay.billing.AgingGroups;
import org.carequay.shared.Money;
import org.carequay.shared.sheet.Spreadsheet;
import org.carequay.tenancy.ClinicService;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Sums the open balances of a day up by group and age, in one statement over the journal. */
@Stateless
@PermitAll
@Local(AgingGroups.class)
public class AgingGroupsBean implements AgingGroups {
    private static final int BUCKETS = 5;
    /** Key of the group of what the caller may not see; no other has it. */
    private static final String UNSEEN = "?";

    private static final Map<Scale, List<String>> NAMES = Map.of(
            Scale.DAYS, List.of("0–30", "31–60", "61–90", "91–120", ">120"),
            Scale.MONTHS, List.of("0–6", "6–12", "12–18", "18–24", ">24"));
    private static final String ROWS =
            """
            with open as (
              select l.invoice_id, sum(l.debit - l.credit) as amount from ledger_line l
              where l.clinic_id = bound_clinic() and l.booked_on <= ?::date
                and l.account in ('RECEIVABLE', 'PATIENT_RECEIVABLE', 'DISPUTED_RECEIVABLE')
              group by l.invoice_id having sum(l.debit - l.credit) <> 0),
            dated as (
              select o.amount, i.patient_id, i.case_id, i.payer_class, f.provider_name, i.unseen,
                case ? when 'SERVICE' then coalesce(f.first_day, i.first_service, i.invoiced_on)
                  when 'LAST_PAYMENT' then coalesce(y.day, i.invoiced_on) else i.invoiced_on end as since
              from open o
              join (
                select id, patient_id, case_id, payer_class, invoiced_on, null::date as first_service, false as unseen
                from invoice where clinic_id = bound_clinic()
                union all
                select invoice_id, null, null, null, invoiced_on, first_service, true from unseen_invoices()) i
                on i.id = o.invoice_id
              left join (
                select n.invoice_id, min(n.date_of_service) as first_day,
                  (array_agg(n.provider_name order by n.position))[1] as provider_name
                from invoice_line n where n.clinic_id = bound_clinic() and (? = 'SERVICE' or ? = 'PROVIDER')
                group by n.invoice_id) f on f.invoice_id = i.id
              left join (
                select e.invoice_id, max(e.booked_on) as day from ledger_entry e
                where e.clinic_id = bound_clinic() and e.kind = 'PAYMENT' and e.reverses_id is null and e.booked_on <= ?::date
                  and not exists (select from ledger_entry v where v.clinic_id = e.clinic_id and v.reverses_id = e.id
                    and v.reverses_id is not null and v.booked_on <= ?::date)
                  and e.invoice_id is not null and ? = 'LAST_PAYMENT'
                group by e.invoice_id) y on y.invoice_id = i.id),
            named as (
              select d.amount, d.since, d.unseen, g.key, g.name from dated d
              left join case_card c on c.clinic_id = bound_clinic() and c.case_id = d.case_id
              left join patient_card p on p.clinic_id = bound_clinic() and p.patient_id = d.patient_id
              cross join lateral (
                select case ? when 'PATIENT' then d.patient_id::text when 'CASE' then d.case_id::text
                    when 'FIRM' then c.firm_id::text when 'ATTORNEY' then c.attorney_id::text
                    when 'PAYER' then d.payer_class else d.provider_name end as key,
                  case ? when 'PATIENT' then p.display_name || ' · ' || p.mrn when 'CASE' then c.case_no
                    when 'FIRM' then c.firm_name when 'ATTORNEY' then c.attorney_name
                    when 'PAYER' then d.payer_class else d.provider_name end as name) g)
            select n.key, n.name, n.unseen, b.bucket, count(*)::int as invoices, sum(n.amount) as amount from named n
            cross join lateral (
              select case when ? = 'DAYS' then case when ?::date - n.since <= 30 then 0 when ?::date - n.since <= 60 then 1
                  when ?::date - n.since <= 90 then 2 when ?::date - n.since <= 120 then 3 else 4 end
                else case when ?::date <= n.since + interval '6 months' then 0
                  when ?::date <= n.since + interval '12 months' then 1 when ?::date <= n.since + interval '18 months' then 2
                  when ?::date <= n.since + interval '24 months' then 3 else 4 end end as bucket) b
            group by n.key, n.name, n.unseen, b.bucket""";
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

    /** What is added up for a group. */
    private static final class Sums {
        private final String name;
        private final boolean unseen;
        private final List<Money> amounts = new ArrayList<>(Collections.nCopies(BUCKETS, Money.ZERO));
        private int invoices;

        Sums(String name, boolean unseen) {
            this.name = name;
            this.unseen = unseen;
        }

        void add(int bucket, int count, Money amount) {
            amounts.set(bucket, amounts.get(bucket).plus(amount));
            invoices += count;
        }

        Row row() {
            return new Row(name, invoices, List.copyOf(amounts), Money.sum(amounts), unseen);
        }
    }

    @Override
    public Report report(Query query) {
        Map<String, Sums> groups = new LinkedHashMap<>();
        Sums total = new Sums(null, false);
        LocalDate day = query.asOf();
        tables.forEach(
                ROWS,
                row -> {
                    String name = row.getString("name");
                    int bucket = row.getInt("bucket");
                    int invoices = row.getInt("invoices");
                    Money amount = Columns.money(row, "amount");
                    boolean unseen = row.getBoolean("unseen");
                    groups.computeIfAbsent(unseen ? UNSEEN : row.getString("key"), key -> new Sums(name, unseen))
                            .add(bucket, invoices, amount);
                    total.add(bucket, invoices, amount);
                },
                day,
                query.basis(),
                query.basis(),
                query.group(),
                day,
                day,
                query.basis(),
                query.group(),
                query.group(),
                query.scale(),
                day,
                day,
                day,
                day,
                day,
                day,
                day,
                day);
        List<Row> rows = groups.values().stream()
                .map(Sums::row)
                .sorted(Comparator.comparing(Row::unseen)
                        .thenComparing(Comparator.comparing(Row::total).reversed())
                        .thenComparing(row -> row.name() == null ? "" : row.name()))
                .toList();
        Money control =
                sql.first(CONTROL, row -> Columns.money(row, "amount"), day).orElse(Money.ZERO);
        return new Report(query, NAMES.get(query.scale()), rows, total.row(), control);
    }

    @Override
    public void workbook(Query query, OutputStream out) {
        Report report = report(query);
        PaperText text = new PaperText(clinics.current());
        List<Spreadsheet.Column> columns = new ArrayList<>(List.of(
                new Spreadsheet.Column(text.plain("group." + query.group()), Spreadsheet.Kind.TEXT, 40),
                new Spreadsheet.Column(text.plain("invoices"), Spreadsheet.Kind.NUMBER, 10)));
        report.buckets().forEach(bucket -> columns.add(new Spreadsheet.Column(bucket, Spreadsheet.Kind.MONEY, 14)));
        columns.add(new Spreadsheet.Column(text.plain("total"), Spreadsheet.Kind.MONEY, 14));
        List<String> head = List.of(
                clinics.current().legalName(),
                text.plain("aging") + " · " + text.plain("asOf") + " " + query.asOf() + " · "
                        + text.plain("basis." + query.basis()));
        try (Spreadsheet sheet = new Spreadsheet(text.plain("aging"), head, columns)) {
            for (Row row : report.rows()) {
                List<Object> cells = new ArrayList<>();
                cells.add(row.unseen() ? text.told("unseen", row.invoices()) : name(query.group(), row.name(), text));
                cells.add(row.invoices());
                cells.addAll(row.amounts());
                cells.add(row.total());
                sheet.row(cells.toArray());
            }
            List<Money> sums = new ArrayList<>(report.total().amounts());
            sums.add(report.total().total());
            sheet.totals(text.plain("total"), sums);
            sheet.control(text.plain("control"), text.plain("difference"), report.control());
            sheet.write(out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        audit.act(
                "EXPORT",
                "aging",
                null,
                "{\"asOf\": \"" + query.asOf() + "\", \"rows\": "
                        + report.rows().size() + "}");
    }

    private static String name(Group group, String name, PaperText text) {
        if (name == null) {
            return "–";
        }
        return group == Group.PAYER ? text.plain("class." + name) : name;
    }
}
