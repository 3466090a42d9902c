package org.carequay.billing.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carequay.audit.AuditTrail;
import org.carequay.billing.Disbursements;
import org.carequay.billing.InvoiceId;
import org.carequay.billing.model.Actor;
import org.carequay.billing.model.Disbursement;
import org.carequay.casefile.CaseId;
import org.carequay.casefile.CaseService;
import org.carequay.shared.Ids;
import org.carequay.shared.InvalidInput;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.RequestKeys;

/** Sheets are kept as what was put in; what it comes to is worked out again each time. */
@Stateless
@PermitAll
@Local(Disbursements.class)
public class DisbursementsBean implements Disbursements {
    private static final String SHEETS =
            """
            select id, fee_percent, fee_of, client_percent, note, made_by, made_at from disbursement_sheet
            where clinic_id = bound_clinic() and case_id = ? order by id desc limit 20""";
    private static final String ITEMS =
            """
            select kind, label, amount, invoice_id from disbursement_item
            where clinic_id = bound_clinic() and sheet_id = ? order by position""";
    private static final String ADD =
            """
            insert into disbursement_sheet (clinic_id, id, case_id, fee_percent, fee_of, client_percent, note,
              made_account, made_by, made_at)
            values (bound_clinic(), ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String ADD_ITEM =
            """
            insert into disbursement_item (clinic_id, id, sheet_id, position, kind, label, amount, invoice_id)
            values (bound_clinic(), ?, ?, ?, ?, ?, ?, ?)""";
    private static final String OWN =
            """
            select invoice_id, number, balance from invoice_card
            where clinic_id = bound_clinic() and case_id = ? and balance > 0 order by number""";
    private static final String OF_CASE =
            "select count(*) from invoice where clinic_id = bound_clinic() and case_id = ? and id = any (?)";

    @Inject
    private ClinicSql sql;

    @Inject
    private RequestKeys keys;

    @Inject
    private Actors actors;

    @Inject
    private CaseService cases;

    @Inject
    private AuditTrail audit;

    @Override
    public Result compute(Input input) {
        return Disbursement.of(input);
    }

    @Override
    public Sheet keep(CaseId caseFile, Input input, String idempotencyKey) {
        cases.forRule(caseFile);
        Disbursement.of(input);
        ownInvoices(caseFile, input);
        Optional<UUID> made = keys.claim(idempotencyKey, "disbursement.keep", caseFile + " " + input);
        if (made.isEmpty()) {
            UUID id = Ids.next();
            Actor by = actors.now();
            String note = input.note() == null || input.note().isBlank()
                    ? null
                    : input.note().strip();
            sql.update(
                    ADD,
                    id,
                    caseFile.value(),
                    input.feePercent(),
                    input.feeOf(),
                    input.clientPercent(),
                    note,
                    by.account(),
                    by.name(),
                    by.at());
            List<Object[]> items = new ArrayList<>();
            add(items, id, "SOURCE", input.sources());
            add(items, id, "COST", input.costs());
            add(items, id, "LIEN", input.liens());
            sql.batch(ADD_ITEM, items);
            keys.complete(idempotencyKey, id);
        }
        return of(caseFile).get(0);
    }

    private void ownInvoices(CaseId caseFile, Input input) {
        UUID[] named = input.liens().stream()
                .filter(lien -> lien.invoice() != null)
                .map(lien -> lien.invoice().value())
                .distinct()
                .toArray(UUID[]::new);
        long known = sql.first(OF_CASE, row -> row.getLong(1), caseFile.value(), named)
                .orElse(0L);
        new InvalidInput.Check()
                .that(known == named.length, "liens", "unknown-value")
                .done();
    }

    private static void add(List<Object[]> rows, UUID sheet, String kind, List<Item> items) {
        for (Item item : items) {
            rows.add(new Object[] {
                Ids.next(),
                sheet,
                rows.size() + 1,
                kind,
                item.label().strip(),
                item.amount().amount(),
                item.invoice() == null ? null : item.invoice().value()
            });
        }
    }

    @Override
    public List<Sheet> of(CaseId caseFile) {
        audit.read(
                "case_file", caseFile.value(), cases.forRule(caseFile).patient().value());
        return sql
                .list(
                        SHEETS,
                        row -> new Head(
                                Columns.uuid(row, "id"),
                                row.getBigDecimal("fee_percent"),
                                Columns.code(row, "fee_of", FeeOf.class),
                                row.getBigDecimal("client_percent"),
                                row.getString("note"),
                                row.getString("made_by"),
                                Columns.instant(row, "made_at")),
                        caseFile.value())
                .stream()
                .map(this::sheet)
                .toList();
    }

    /** A sheet without its items. */
    private record Head(
            UUID id,
            BigDecimal feePercent,
            FeeOf feeOf,
            BigDecimal clientPercent,
            String note,
            String by,
            java.time.Instant at) {}

    private Sheet sheet(Head head) {
        List<Item> sources = new ArrayList<>();
        List<Item> costs = new ArrayList<>();
        List<Item> liens = new ArrayList<>();
        sql.forEach(
                ITEMS,
                row -> {
                    Item item = new Item(
                            row.getString("label"),
                            Columns.money(row, "amount"),
                            InvoiceId.of(Columns.uuid(row, "invoice_id")));
                    switch (row.getString("kind")) {
                        case "SOURCE" -> sources.add(item);
                        case "COST" -> costs.add(item);
                        default -> liens.add(item);
                    }
                },
                head.id());
        Input input =
                new Input(sources, costs, head.feePercent(), head.feeOf(), head.clientPercent(), liens, head.note());
        return new Sheet(head.id(), head.by(), head.at(), input, Disbursement.of(input));
    }

    @Override
    public List<Item> ownLiens(CaseId caseFile) {
        cases.forRule(caseFile);
        return sql.list(
                OWN,
                row -> new Item(
                        row.getString("number"),
                        Columns.money(row, "balance"),
                        InvoiceId.of(Columns.uuid(row, "invoice_id"))),
                caseFile.value());
    }
}
