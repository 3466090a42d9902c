package org.carequay.audit.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.carequay.audit.AuditEventView;
import org.carequay.audit.AuditQuery;
import org.carequay.audit.AuditSearch;
import org.carequay.audit.AuditTrail;
import org.carequay.security.StepUp;
import org.carequay.security.StepUpService;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Page;
import org.carequay.shared.PageRequest;
import org.carequay.shared.Violation;
import org.carequay.shared.sheet.CsvOut;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/** {@link AuditSearch} over the trail in the database. */
@Stateless
@PermitAll
@Local(AuditSearch.class)
public class AuditSearchBean implements AuditSearch {
    private static final String COLUMNS =
            "select id, at, account_id, actor, role, action, entity, entity_id, patient_id, before, after, request_id, reason"
                    + " from audit_event where ";
    private static final String NEWEST = " order by id desc limit ? offset ?";
    private static final String COUNT = "select count(*) from (select 1 from audit_event where ";
    private static final String PEOPLE =
            "select account_id, person_name, role from account_card where clinic_id = bound_clinic() order by person_name";
    /** One look into the index per act, however many events there are. */
    private static final String ACTIONS =
            """
            with recursive acts as (
              (select action from audit_event where clinic_id = bound_clinic() order by action limit 1)
              union all
              select (select e.action from audit_event e where e.clinic_id = bound_clinic() and e.action > a.action
                order by e.action limit 1)
              from acts a where a.action is not null)
            select action from acts where action is not null""";

    private static final String CHAIN =
            """
            select l.seq, l.hash, audit_canonical(e, l.form) as canonical
            from audit_link l join audit_event e on e.clinic_id = l.clinic_id and e.id = l.id
            where l.clinic_id = bound_clinic() order by l.seq""";
    private static final List<String> HEAD = List.of(
            "id",
            "at",
            "actor",
            "role",
            "action",
            "entity",
            "entityId",
            "before",
            "after",
            "requestId",
            "reason",
            "account",
            "patient");

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    @Inject
    private AuditTrail trail;

    @Inject
    private TrailSigner signer;

    @Inject
    private StepUpService stepUp;

    @Override
    public Page<AuditEventView> find(AuditQuery query, PageRequest page) {
        AuditWhere where = AuditWhere.of(query, caller.zone());
        List<AuditEventView> events = sql.list(
                COLUMNS + where.condition() + NEWEST, AuditTrailBean::event, where.with(page.size(), page.offset()));
        long total = sql.first(
                        COUNT + where.condition() + " limit ?) c",
                        row -> row.getLong(1),
                        where.with(PageRequest.COUNT_LIMIT + 1))
                .orElse(0L);
        return Page.of(events, page, total);
    }

    @Override
    public List<Person> people() {
        return sql.list(
                PEOPLE,
                row -> new Person(
                        Columns.uuid(row, "account_id"), row.getString("person_name"), row.getString("role")));
    }

    @Override
    public List<String> actions() {
        return sql.list(ACTIONS, row -> row.getString("action"));
    }

    @Override
    public void export(AuditQuery query, Format format, OutputStream out) {
        AuditWhere where = AuditWhere.of(query, caller.zone());
        List<AuditEventView> events =
                sql.list(COLUMNS + where.condition() + NEWEST, AuditTrailBean::event, where.with(MOST + 1, 0));
        if (events.size() > MOST) {
            throw new InvalidInput("invalid", List.of(new Violation("from", "too-many-events")));
        }
        trail.act("EXPORT", "audit_event", null, "{\"events\": " + events.size() + "}");
        try {
            boolean csv = format == Format.CSV;
            sealed(csv ? "events.csv" : "events.json", csv ? csv(events) : fhir(events), out);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @Override
    public void proof(OutputStream out, StepUp proof) {
        stepUp.check(proof);
        AuditTrail.Verification found = trail.verify();
        trail.act(
                "EXPORT",
                "audit_link",
                null,
                "{\"events\": " + found.events() + ", \"intact\": " + found.intact() + "}");
        BufferedWriter lines = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.US_ASCII));
        try {
            sql.forEach(CHAIN, row -> write(lines, row));
            lines.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void write(BufferedWriter lines, ResultSet row) throws SQLException {
        byte[] event = row.getString("canonical").getBytes(StandardCharsets.UTF_8);
        try {
            lines.write(row.getLong("seq") + " " + HexFormat.of().formatHex(row.getBytes("hash")) + " "
                    + Base64.getEncoder().encodeToString(event) + "\n");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static byte[] csv(List<AuditEventView> events) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (CsvOut csv = new CsvOut(bytes, ',')) {
            csv.row(HEAD);
            events.forEach(event -> csv.row(Arrays.asList(
                    Long.toString(event.id()),
                    event.at().toString(),
                    event.actor(),
                    event.role(),
                    event.action(),
                    event.entity(),
                    event.entityId(),
                    event.before(),
                    event.after(),
                    event.requestId(),
                    event.reason(),
                    event.account(),
                    event.patient())));
        }
        return bytes.toByteArray();
    }

    private static byte[] fhir(List<AuditEventView> events) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (FhirAuditEvents bundle = new FhirAuditEvents(bytes)) {
            events.forEach(bundle::add);
        }
        return bytes.toByteArray();
    }

    private void sealed(String name, byte[] content, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        entry(zip, name, content);
        entry(zip, "SHA256SUMS", (sha256(content) + "  " + name + "\n").getBytes(StandardCharsets.US_ASCII));
        Optional<TrailSigner.Signed> signed = signer.sign(content);
        if (signed.isPresent()) {
            entry(zip, name + ".sig", signed.get().signature());
            entry(zip, "public-key.pem", signed.get().publicKey().getBytes(StandardCharsets.US_ASCII));
        }
        zip.finish();
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
