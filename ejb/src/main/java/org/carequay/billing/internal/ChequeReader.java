package org.carequay.billing.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.carequay.billing.ChequeId;
import org.carequay.billing.Cheques.Part;
import org.carequay.billing.Cheques.Row;
import org.carequay.billing.Cheques.View;
import org.carequay.billing.InvoiceId;
import org.carequay.billing.InvoiceState;
import org.carequay.shared.NotFound;
import org.carequay.shared.Page;
import org.carequay.shared.PageRequest;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Shows cheques with the invoices they came for. */
@Dependent
public class ChequeReader {
    private static final String SEEN =
            """
            select c.*, (select count(*) from invoice_cheque l where l.clinic_id = c.clinic_id and l.cheque_id = c.id)
              as invoices from cheque c
            where c.clinic_id = bound_clinic()""";
    private static final String FILTER =
            """
             and (?::text is null or c.status = ?)
              and (?::text is null or strpos(lower(c.cheque_no || ' ' || c.payer), lower(?)) > 0)""";
    private static final String FIND = SEEN + FILTER + " order by c.received_at desc, c.id desc limit ? offset ?";
    private static final String COUNT = "select count(*) from cheque c where c.clinic_id = bound_clinic()" + FILTER;
    private static final String ONE = SEEN + " and c.id = ?";
    private static final String HELD =
            "select cheque_id from invoice where clinic_id = bound_clinic() and id = ? and cheque_id is not null";
    private static final String PARTS =
            """
            select i.id, i.version, i.number, p.display_name, f.case_no, i.state, i.agreed, k.balance, a.amount
            from invoice_cheque l
            join invoice i on i.clinic_id = l.clinic_id and i.id = l.invoice_id
            join invoice_card k on k.clinic_id = i.clinic_id and k.invoice_id = i.id
            join patient_card p on p.clinic_id = i.clinic_id and p.patient_id = i.patient_id
            left join case_card f on f.clinic_id = i.clinic_id and f.case_id = i.case_id
            left join cheque_allocation a on a.clinic_id = l.clinic_id and a.cheque_id = l.cheque_id
              and a.invoice_id = l.invoice_id
            where l.clinic_id = bound_clinic() and l.cheque_id = ? order by i.number""";

    @Inject
    private ClinicSql sql;

    Page<Row> find(String status, String text, PageRequest page) {
        String wanted = text == null || text.isBlank() ? null : text.strip();
        String at = status == null || status.isBlank() ? null : status;
        List<Row> rows = sql.list(FIND, ChequeReader::row, at, at, wanted, wanted, page.size(), page.offset());
        long total =
                sql.first(COUNT, row -> row.getLong(1), at, at, wanted, wanted).orElse(0L);
        return Page.of(rows, page, total);
    }

    View get(ChequeId id) {
        List<Part> parts = sql.list(PARTS, ChequeReader::part, id.value());
        return sql.first(
                        ONE,
                        row -> new View(row(row), row.getLong("version"), row.getString("returned_for"), parts),
                        id.value())
                .orElseThrow(() -> new NotFound("cheque"));
    }

    /** The cheque that the invoice holds. */
    ChequeId heldBy(InvoiceId invoice) {
        return sql.first(HELD, row -> ChequeId.of(Columns.uuid(row, "cheque_id")), invoice.value())
                .orElseThrow(() -> new NotFound("cheque"));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                ChequeId.of(Columns.uuid(row, "id")),
                row.getString("cheque_no"),
                row.getString("payer"),
                Columns.day(row, "cheque_date"),
                Columns.money(row, "amount"),
                row.getString("status"),
                row.getInt("invoices"),
                row.getString("deposit_no"),
                Columns.day(row, "cleared_on"),
                row.getString("received_by"),
                Columns.instant(row, "received_at"));
    }

    private static Part part(ResultSet row) throws SQLException {
        return new Part(
                InvoiceId.of(Columns.uuid(row, "id")),
                row.getLong("version"),
                row.getString("number"),
                row.getString("display_name"),
                row.getString("case_no"),
                Columns.code(row, "state", InvoiceState.class),
                Columns.money(row, "agreed"),
                Columns.money(row, "balance"),
                Columns.money(row, "amount"));
    }
}
