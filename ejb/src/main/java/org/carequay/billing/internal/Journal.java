package org.carequay.billing.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carequay.billing.InvoiceId;
import org.carequay.billing.Ledger.Entry;
import org.carequay.billing.Ledger.Line;
import org.carequay.billing.Ledger.Query;
import org.carequay.shared.Page;
import org.carequay.shared.PageRequest;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Pages of the journal: a page of entries, then the lines of all of them. */
@Dependent
public class Journal {
    private static final String FILTER =
            """
            from ledger_entry e where e.clinic_id = bound_clinic()
              and (?::date is null or e.booked_on >= ?) and (?::date is null or e.booked_on <= ?)
              and (?::text is null or e.kind = ?)
              and (?::text is null or exists (select from ledger_line l where l.clinic_id = e.clinic_id
                and l.entry_id = e.id and l.account = ?))
              and (?::text is null or exists (select from ledger_line l
                join invoice i on i.clinic_id = l.clinic_id and i.id = l.invoice_id
                where l.clinic_id = e.clinic_id and l.entry_id = e.id and i.number = ?))
            """;
    private static final String HEAD =
            "select e.id, e.booked_on, e.booked_at, e.kind, e.by_name, e.reason, e.reverses_id ";
    private static final String PAGE = HEAD + FILTER + " order by e.booked_on desc, e.id desc limit ? offset ?";
    private static final String COUNT = "select count(*) from (select 1 " + FILTER + " limit ?) n";
    private static final String LINES =
            """
            select l.entry_id, l.account, l.debit, l.credit, l.invoice_id, i.number from ledger_line l
            left join invoice i on i.clinic_id = l.clinic_id and i.id = l.invoice_id
            where l.clinic_id = bound_clinic() and l.entry_id = any (?) order by l.entry_id, l.credit > 0, l.id""";
    private static final String OF = HEAD
            + """
            from ledger_entry e where e.clinic_id = bound_clinic() and e.id in (
              select l.entry_id from ledger_line l where l.clinic_id = bound_clinic() and l.invoice_id = ?)
            order by e.booked_at, e.id""";

    @Inject
    private ClinicSql sql;

    Page<Entry> find(Query query) {
        PageRequest page = query.page();
        String kind = blankToNull(query.kind());
        String account = blankToNull(query.account());
        String number = blankToNull(query.invoiceNumber());
        Object[] filter = {
            query.from(), query.from(), query.to(), query.to(), kind, kind, account, account, number, number
        };
        List<Entry> heads = sql.list(PAGE, Journal::head, with(filter, page.size(), page.offset()));
        long total = sql.first(COUNT, row -> row.getLong(1), with(filter, PageRequest.COUNT_LIMIT + 1))
                .orElse(0L);
        return Page.of(withLines(heads), page, total);
    }

    List<Entry> of(InvoiceId invoice) {
        return withLines(sql.list(OF, Journal::head, invoice.value()));
    }

    private List<Entry> withLines(List<Entry> heads) {
        Map<UUID, List<Line>> lines = new HashMap<>();
        UUID[] ids = heads.stream().map(Entry::id).toArray(UUID[]::new);
        sql.forEach(
                LINES,
                row -> lines.computeIfAbsent(Columns.uuid(row, "entry_id"), id -> new ArrayList<>())
                        .add(line(row)),
                (Object) ids);
        return heads.stream()
                .map(head -> new Entry(
                        head.id(),
                        head.bookedOn(),
                        head.bookedAt(),
                        head.kind(),
                        head.by(),
                        head.reason(),
                        head.reverses(),
                        lines.getOrDefault(head.id(), List.of())))
                .toList();
    }

    private static Object[] with(Object[] filter, Object... more) {
        List<Object> all = new ArrayList<>(java.util.Arrays.asList(filter));
        all.addAll(List.of(more));
        return all.toArray();
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getString("account"),
                Columns.money(row, "debit"),
                Columns.money(row, "credit"),
                InvoiceId.of(Columns.uuid(row, "invoice_id")),
                row.getString("number"));
    }

    private static Entry head(ResultSet row) throws SQLException {
        return new Entry(
                Columns.uuid(row, "id"),
                Columns.day(row, "booked_on"),
                Columns.instant(row, "booked_at"),
                row.getString("kind"),
                row.getString("by_name"),
                row.getString("reason"),
                Columns.uuid(row, "reverses_id"),
                List.of());
    }
}
