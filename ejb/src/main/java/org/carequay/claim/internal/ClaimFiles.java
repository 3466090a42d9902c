package org.carequay.claim.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carequay.billing.InvoiceId;
import org.carequay.claim.ClaimFileId;
import org.carequay.claim.ClaimFrequency;
import org.carequay.claim.ClaimTurn;
import org.carequay.claim.Claims.File;
import org.carequay.claim.model.ClaimForm;
import org.carequay.document.DocumentId;
import org.carequay.shared.Clock;
import org.carequay.shared.Ids;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.Caller;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/** Claims as they were sent. */
@Dependent
public class ClaimFiles {
    private static final String TURN = "select pg_advisory_xact_lock(hashtextextended('claim:' || bound_clinic(), 0))";
    private static final String ADD =
            """
            insert into claim_file (clinic_id, id, invoice_id, number, frequency, original_reference, payer_name, payer_id, total,
              document_id, sha256, made_account, made_by, made_at, turn)
            values (bound_clinic(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String SEEN = "select * from claim_file where clinic_id = bound_clinic()";
    private static final String OF = SEEN + " and invoice_id = ? order by number desc";
    private static final String ONE = SEEN + " and id = ?";
    private static final String PAYER_CONTROL =
            """
            select c.payer_control from remittance_claim c
            join remittance r on r.clinic_id = c.clinic_id and r.id = c.remittance_id
            where c.clinic_id = bound_clinic() and c.invoice_id = ? and c.payer_control is not null and c.status_code <> '22'
              and (not ? or lower(r.payer_name) = lower(?) or lower(r.payer_id) = lower(?))
            order by c.id desc limit 1""";

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** Whoever makes a claim of this clinic waits here for the one before. */
    void inTurn() {
        sql.first(TURN, row -> "");
    }

    List<File> of(InvoiceId invoice) {
        return sql.list(OF, ClaimFiles::file, invoice.value());
    }

    File get(ClaimFileId id) {
        return sql.first(ONE, ClaimFiles::file, id.value()).orElseThrow(() -> new NotFound("claim-file"));
    }

    DocumentId document(ClaimFileId id) {
        return sql.first(ONE, row -> DocumentId.of(Columns.uuid(row, "document_id")), id.value())
                .orElseThrow(() -> new NotFound("claim-file"));
    }

    /** The number that the claim has at that insurer, as the last remittance told it; where two insurers were asked, theirs only. */
    Optional<String> payerControl(InvoiceId invoice, ClaimForm form) {
        boolean two = of(invoice).stream().map(File::turn).distinct().count() > 1;
        return sql.first(
                PAYER_CONTROL,
                row -> row.getString("payer_control"),
                invoice.value(),
                two,
                form.payer().name(),
                form.payer().id());
    }

    ClaimFileId add(
            InvoiceId invoice, ClaimForm form, ClaimWriter.Envelope envelope, DocumentId document, String sha256) {
        UUID id = Ids.next();
        Caller who = caller.get();
        sql.update(
                ADD,
                id,
                invoice.value(),
                envelope.number(),
                envelope.frequency().code(),
                envelope.reference(),
                form.payer().name(),
                form.payer().id(),
                form.bill().total().amount(),
                document.value(),
                sha256,
                who.account(),
                who.personName(),
                clock.now(),
                turn(form).code());
        return ClaimFileId.of(id);
    }

    /** Whom a claim goes to. */
    static ClaimTurn turn(ClaimForm form) {
        return form.prior() == null ? ClaimTurn.PRIMARY : ClaimTurn.SECONDARY;
    }

    private static File file(ResultSet row) throws SQLException {
        String code = row.getString("frequency");
        return new File(
                ClaimFileId.of(Columns.uuid(row, "id")),
                InvoiceId.of(Columns.uuid(row, "invoice_id")),
                row.getLong("number"),
                ClaimTurn.PRIMARY.code().equals(row.getString("turn")) ? ClaimTurn.PRIMARY : ClaimTurn.SECONDARY,
                Arrays.stream(ClaimFrequency.values())
                        .filter(each -> each.code().equals(code))
                        .findFirst()
                        .orElseThrow(),
                row.getString("original_reference"),
                row.getString("payer_name"),
                Columns.money(row, "total"),
                row.getString("sha256"),
                row.getString("made_by"),
                Columns.instant(row, "made_at"));
    }
}
