package org.carequay.claim.internal;

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
import org.carequay.claim.PayerRefunds;
import org.carequay.claim.RemittanceId;
import org.carequay.claim.RemittanceState;
import org.carequay.claim.Remittances.Adjustment;
import org.carequay.claim.Remittances.Claim;
import org.carequay.claim.Remittances.Offset;
import org.carequay.claim.Remittances.Row;
import org.carequay.claim.Remittances.SentBack;
import org.carequay.claim.Remittances.View;
import org.carequay.claim.Unmatched;
import org.carequay.document.DocumentId;
import org.carequay.shared.NotFound;
import org.carequay.shared.Page;
import org.carequay.shared.PageRequest;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Shows remittances with their claims. */
@Dependent
public class RemittanceReader {
    private static final String SEEN =
            """
            select r.*, n.claims, n.unmatched, n.denied from remittance r
            cross join lateral (
              select count(*)::int as claims, (count(*) filter (where c.state = 'UNMATCHED'))::int as unmatched,
                (count(*) filter (where c.state = 'DENIED'))::int as denied
              from remittance_claim c where c.clinic_id = r.clinic_id and c.remittance_id = r.id) n
            where r.clinic_id = bound_clinic()""";
    private static final String FILTER =
            """
             and (?::text is null or strpos(lower(concat_ws(' ', r.number, r.payer_name, r.trace_no)), lower(?)) > 0)""";
    private static final String FIND = SEEN + FILTER + " order by r.taken_at desc, r.id desc limit ? offset ?";
    private static final String COUNT = "select count(*) from remittance r where r.clinic_id = bound_clinic()" + FILTER;
    private static final String ONE = SEEN + " and r.id = ?";
    private static final String CLAIMS =
            """
            select c.*, r.number, r.payer_name, i.number as invoice_number from remittance_claim c
            join remittance r on r.clinic_id = c.clinic_id and r.id = c.remittance_id
            left join invoice_card i on i.clinic_id = c.clinic_id and i.invoice_id = c.invoice_id
            where c.clinic_id = bound_clinic()""";
    private static final String OF_ONE = CLAIMS + " and c.remittance_id = ? order by c.position";
    private static final String WAITING = CLAIMS + " and c.state = ? order by c.id limit ? offset ?";
    private static final String COUNT_WAITING =
            "select count(*) from remittance_claim where clinic_id = bound_clinic() and state = ?";
    private static final String ADJUSTMENTS =
            """
            select claim_id, service, group_code, reason_code, amount, treated_as from remittance_adjustment
            where clinic_id = bound_clinic() and claim_id = any (?) order by claim_id, position""";
    private static final String OFFSETS =
            """
            select reason_code, reference, amount from remittance_offset
            where clinic_id = bound_clinic() and remittance_id = ? order by position""";
    private static final String FILE = "select document_id from remittance where clinic_id = bound_clinic() and id = ?";

    @Inject
    private ClinicSql sql;

    Page<Row> find(String text, PageRequest page) {
        String wanted = text == null || text.isBlank() ? null : text.strip();
        List<Row> rows = sql.list(FIND, RemittanceReader::row, wanted, wanted, page.size(), page.offset());
        long total = sql.first(COUNT, row -> row.getLong(1), wanted, wanted).orElse(0L);
        return Page.of(rows, page, total);
    }

    View get(RemittanceId id) {
        List<Claim> claims = claims(id);
        List<Offset> offsets = sql.list(
                OFFSETS,
                row -> new Offset(
                        row.getString("reason_code"), row.getString("reference"), Columns.money(row, "amount")),
                id.value());
        return sql.first(
                        ONE,
                        row -> new View(
                                row(row), row.getString("payer_id"), row.getString("file_name"), claims, offsets),
                        id.value())
                .orElseThrow(() -> new NotFound("remittance"));
    }

    List<Claim> claims(RemittanceId id) {
        return claims(OF_ONE, id.value());
    }

    /** @throws NotFound when that remittance has no such claim */
    Claim claim(RemittanceId id, UUID claim) {
        return claims(id).stream()
                .filter(each -> each.id().equals(claim))
                .findFirst()
                .orElseThrow(() -> new NotFound("remittance-claim"));
    }

    Page<Claim> waiting(RemittanceState state, PageRequest page) {
        long total = sql.first(COUNT_WAITING, row -> row.getLong(1), state).orElse(0L);
        return Page.of(claims(WAITING, state, page.size(), page.offset()), page, total);
    }

    DocumentId file(RemittanceId id) {
        return sql.first(FILE, row -> DocumentId.of(Columns.uuid(row, "document_id")), id.value())
                .orElseThrow(() -> new NotFound("remittance"));
    }

    private List<Claim> claims(String statement, Object... parameters) {
        List<UUID> ids = sql.list(statement, row -> Columns.uuid(row, "id"), parameters);
        Map<UUID, List<Adjustment>> adjustments = new HashMap<>();
        sql.forEach(
                ADJUSTMENTS,
                row -> adjustments
                        .computeIfAbsent(Columns.uuid(row, "claim_id"), id -> new ArrayList<>())
                        .add(adjustment(row)),
                (Object) ids.toArray(UUID[]::new));
        return sql.list(
                statement, row -> claim(row, adjustments.getOrDefault(Columns.uuid(row, "id"), List.of())), parameters);
    }

    private static Adjustment adjustment(ResultSet row) throws SQLException {
        return new Adjustment(
                row.getString("service"),
                row.getString("group_code"),
                row.getString("reason_code"),
                Columns.money(row, "amount"),
                row.getString("treated_as"));
    }

    private static Claim claim(ResultSet row, List<Adjustment> adjustments) throws SQLException {
        return new Claim(
                Columns.uuid(row, "id"),
                row.getLong("version"),
                RemittanceId.of(Columns.uuid(row, "remittance_id")),
                row.getString("number"),
                row.getString("payer_name"),
                row.getInt("position"),
                row.getString("reference"),
                row.getString("payer_control"),
                row.getString("status_code"),
                Columns.money(row, "charged"),
                Columns.money(row, "paid"),
                Columns.money(row, "contractual"),
                Columns.money(row, "patient_share"),
                row.getString("patient_name"),
                Columns.day(row, "service_from"),
                Columns.code(row, "state", RemittanceState.class),
                Columns.code(row, "why", Unmatched.class),
                row.getString("dismissed_for"),
                InvoiceId.of(Columns.uuid(row, "invoice_id")),
                row.getString("invoice_number"),
                row.getString("matched_by"),
                Columns.instant(row, "matched_at"),
                sentBack(row),
                adjustments);
    }

    private static SentBack sentBack(ResultSet row) throws SQLException {
        PayerRefunds.Way way = Columns.code(row, "sent_back_way", PayerRefunds.Way.class);
        return way == null
                ? null
                : new SentBack(
                        way,
                        row.getString("sent_back_reference"),
                        row.getString("sent_back_by"),
                        Columns.instant(row, "sent_back_at"));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                RemittanceId.of(Columns.uuid(row, "id")),
                row.getString("number"),
                row.getString("payer_name"),
                row.getString("trace_no"),
                row.getString("method"),
                Columns.money(row, "amount"),
                Columns.day(row, "paid_on"),
                row.getInt("claims"),
                row.getInt("unmatched"),
                row.getInt("denied"),
                row.getString("taken_by"),
                Columns.instant(row, "taken_at"));
    }
}
