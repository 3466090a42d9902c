package org.carequay.billing.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carequay.billing.InvoiceId;
import org.carequay.billing.InvoiceQuery;
import org.carequay.billing.InvoiceRow;
import org.carequay.billing.InvoiceService.StageTotal;
import org.carequay.billing.InvoiceState;
import org.carequay.casefile.CaseId;
import org.carequay.patient.PatientId;
import org.carequay.shared.Money;
import org.carequay.shared.Page;
import org.carequay.shared.PageRequest;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Lists and sums of invoices. */
@Dependent
public class InvoiceList {
    private static final String FILTERED =
            """
            from invoice i
            left join case_card c on c.clinic_id = i.clinic_id and c.case_id = i.case_id
            join patient_card p on p.clinic_id = i.clinic_id and p.patient_id = i.patient_id
            where i.clinic_id = bound_clinic()
              and (?::text is null or i.state = ?) and (?::uuid is null or i.case_id = ?)
              and (?::uuid is null or i.patient_id = ?)
              and (?::text is null or strpos(lower(i.number || ' ' || coalesce(c.case_no, '') || ' ' || p.display_name || ' '
                || coalesce(c.firm_name, '')), lower(?)) > 0)
            """;
    private static final String ROWS =
            """
            select i.id, i.version, i.number, i.case_id, c.case_no, i.patient_id, p.display_name, c.firm_name, i.state,
              i.billed, i.agreed, k.paid, k.balance, i.invoiced_on
            """
                    + FILTERED.replace(
                            "where i.clinic_id",
                            "join invoice_card k on k.clinic_id = i.clinic_id and k.invoice_id = i.id where i.clinic_id");
    private static final String COUNT = "select count(*) from (select 1 " + FILTERED + " limit ?) n";
    private static final String STAGES =
            """
            select state, count(*) as invoices, sum(balance) as balance from invoice_card
            where clinic_id = bound_clinic() group by state""";
    private static final String BALANCE =
            """
            select coalesce(sum(debit - credit), 0) as balance from ledger_line
            where clinic_id = bound_clinic() and case_id = ? and account like '%RECEIVABLE'""";

    /** The orders the list publishes. */
    private enum Sort {
        number(" order by i.number", " order by i.number desc"),
        patient(" order by p.display_name, i.number", " order by p.display_name desc, i.number desc"),
        billed(" order by i.billed, i.number", " order by i.billed desc, i.number desc"),
        balance(" order by k.balance, i.number", " order by k.balance desc, i.number desc"),
        createdOn(" order by i.invoiced_on, i.number", " order by i.invoiced_on desc, i.number desc");

        private final String up;
        private final String down;

        Sort(String up, String down) {
            this.up = up;
            this.down = down;
        }

        /** Newest number first unless another order is known by that name. */
        static String clause(String wanted) {
            for (Sort sort : values()) {
                if (sort.name().equals(wanted)) {
                    return sort.up;
                }
                if (("-" + sort.name()).equals(wanted)) {
                    return sort.down;
                }
            }
            return number.down;
        }
    }

    @Inject
    private ClinicSql sql;

    Page<InvoiceRow> find(InvoiceQuery query) {
        PageRequest page = query.page();
        String text = query.text() == null || query.text().isBlank()
                ? null
                : query.text().strip();
        UUID caseFile = query.caseFile() == null ? null : query.caseFile().value();
        UUID patient = query.patient() == null ? null : query.patient().value();
        InvoiceState state = query.state();
        List<InvoiceRow> rows = sql.list(
                ROWS + Sort.clause(page.sort()) + " limit ? offset ?",
                InvoiceList::row,
                state,
                state,
                caseFile,
                caseFile,
                patient,
                patient,
                text,
                text,
                page.size(),
                page.offset());
        long total = sql.first(
                        COUNT,
                        row -> row.getLong(1),
                        state,
                        state,
                        caseFile,
                        caseFile,
                        patient,
                        patient,
                        text,
                        text,
                        PageRequest.COUNT_LIMIT + 1)
                .orElse(0L);
        return Page.of(rows, page, total);
    }

    Map<InvoiceState, StageTotal> stages() {
        Map<InvoiceState, StageTotal> stages = new EnumMap<>(InvoiceState.class);
        for (InvoiceState state : InvoiceState.values()) {
            stages.put(state, new StageTotal(0, Money.ZERO));
        }
        sql.forEach(
                STAGES,
                row -> stages.put(
                        Columns.code(row, "state", InvoiceState.class),
                        new StageTotal(row.getLong("invoices"), Columns.money(row, "balance"))));
        return stages;
    }

    Money balance(CaseId caseFile) {
        return sql.first(BALANCE, row -> Columns.money(row, "balance"), caseFile.value())
                .orElse(Money.ZERO);
    }

    private static InvoiceRow row(ResultSet row) throws SQLException {
        return new InvoiceRow(
                InvoiceId.of(Columns.uuid(row, "id")),
                row.getLong("version"),
                row.getString("number"),
                CaseId.of(Columns.uuid(row, "case_id")),
                row.getString("case_no"),
                PatientId.of(Columns.uuid(row, "patient_id")),
                row.getString("display_name"),
                row.getString("firm_name"),
                Columns.code(row, "state", InvoiceState.class),
                Columns.money(row, "billed"),
                Columns.money(row, "agreed"),
                Columns.money(row, "paid"),
                Columns.money(row, "balance"),
                Columns.day(row, "invoiced_on"));
    }
}
