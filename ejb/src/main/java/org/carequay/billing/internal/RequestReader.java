package org.carequay.billing.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.carequay.billing.InvoiceId;
import org.carequay.billing.InvoiceRequests.Kind;
import org.carequay.billing.InvoiceRequests.Request;
import org.carequay.billing.InvoiceRequests.Status;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.Money;
import org.carequay.shared.NotFound;
import org.carequay.shared.StaleVersion;
import org.carequay.tenancy.Caller;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/** Shows what was asked for, and locks what is to be decided. */
@Dependent
public class RequestReader {
    private static final String SEEN =
            """
            select r.*, i.number, p.display_name from invoice_request r
            join invoice i on i.clinic_id = r.clinic_id and i.id = r.invoice_id
            join patient_card p on p.clinic_id = i.clinic_id and p.patient_id = i.patient_id
            where r.clinic_id = bound_clinic()""";
    private static final String ONE = SEEN + " and r.id = ?";
    private static final String OF = SEEN + " and r.invoice_id = ? order by r.id";
    private static final String KNOWN = "select number from invoice where clinic_id = bound_clinic() and id = ?";
    private static final String OPEN = SEEN + " and r.status = 'OPEN' order by r.id limit 200";
    private static final String LOCK =
            """
            select invoice_id, kind, amount, reason, asked_account, status, version, invoice_version from invoice_request
            where clinic_id = bound_clinic() and id = ? for update""";

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    /** An open request that this transaction has locked. {@code asker} is null for the system, {@code invoiceVersion} in old ones. */
    record Asked(
            InvoiceId invoice,
            Kind kind,
            Money amount,
            String reason,
            UUID asker,
            Status status,
            long version,
            Long invoiceVersion) {}

    /** @throws DomainRefusal {@code decided-already} */
    Asked asked(UUID id, long version) {
        Asked asked = sql.first(LOCK, RequestReader::asked, id).orElseThrow(() -> new NotFound("request"));
        if (asked.status() != Status.OPEN) {
            throw new DomainRefusal("decided-already");
        }
        StaleVersion.check(version, asked.version());
        return asked;
    }

    Request get(UUID id) {
        Caller who = caller.get();
        return sql.first(ONE, row -> request(row, who), id).orElseThrow(() -> new NotFound("request"));
    }

    List<Request> of(InvoiceId invoice) {
        Caller who = caller.get();
        sql.first(KNOWN, row -> row.getString("number"), invoice.value()).orElseThrow(() -> new NotFound("invoice"));
        return sql.list(OF, row -> request(row, who), invoice.value());
    }

    List<Request> open() {
        Caller who = caller.get();
        return sql.list(OPEN, row -> request(row, who));
    }

    private static Asked asked(ResultSet row) throws SQLException {
        return new Asked(
                InvoiceId.of(Columns.uuid(row, "invoice_id")),
                Columns.code(row, "kind", Kind.class),
                Columns.money(row, "amount"),
                row.getString("reason"),
                Columns.uuid(row, "asked_account"),
                Columns.code(row, "status", Status.class),
                row.getLong("version"),
                row.getObject("invoice_version", Long.class));
    }

    private static Request request(ResultSet row, Caller who) throws SQLException {
        Kind kind = Columns.code(row, "kind", Kind.class);
        Status status = Columns.code(row, "status", Status.class);
        UUID asker = Columns.uuid(row, "asked_account");
        boolean mine = asker != null && asker.equals(who.account());
        return new Request(
                Columns.uuid(row, "id"),
                row.getLong("version"),
                InvoiceId.of(Columns.uuid(row, "invoice_id")),
                row.getString("number"),
                row.getString("display_name"),
                kind,
                Columns.money(row, "amount"),
                row.getString("reference"),
                row.getString("reason"),
                row.getString("asked_by"),
                Columns.instant(row, "asked_at"),
                status,
                row.getString("decided_by"),
                Columns.instant(row, "decided_at"),
                row.getString("answer"),
                mine,
                status == Status.OPEN
                        && !mine
                        && who.may(InvoiceRequestsBean.permission(kind).key()));
    }
}
