package org.carequay.casefile.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carequay.casefile.CaseId;
import org.carequay.casefile.CaseView;
import org.carequay.casefile.LetterOfProtectionId;
import org.carequay.casefile.LopSignature;
import org.carequay.casefile.LopStatus;
import org.carequay.casefile.LopView;
import org.carequay.casefile.LopView.Party;
import org.carequay.casefile.LopView.Signed;
import org.carequay.casefile.LopView.Viewed;
import org.carequay.casefile.internal.LetterWriter.Written;
import org.carequay.casefile.model.LetterOfProtection;
import org.carequay.document.DocumentId;
import org.carequay.patient.PatientId;
import org.carequay.shared.Ids;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.Caller;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Keeps letters of protection, their signatures and the history of their states. */
@ApplicationScoped
public class LetterStore {
    private static final String LIVE = "status in ('DRAFT', 'SENT', 'PART_SIGNED', 'EXECUTED')";
    /** The unique index on live letters decides: whoever comes second waits for the first and then inserts nothing. */
    private static final String DRAFT =
            """
            insert into letter_of_protection (clinic_id, id, version, case_id, patient_id, firm_id, attorney_id, firm_name,
              attorney_name, date_of_loss, claim_no, covered_from, language, status, created_at, created_by)
            values (bound_clinic(), ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'DRAFT', ?, ?)
            on conflict (clinic_id, case_id) where"""
                    + " " + LIVE + " do nothing";

    private static final String COLUMNS =
            """
            select l.*, (select max(d.number) from lop_document d where d.clinic_id = l.clinic_id and d.letter_id = l.id) as documents,
              (select s.reason from lop_status_change s where s.clinic_id = l.clinic_id and s.letter_id = l.id
               order by s.at desc, s.id desc limit 1) as reason
            from letter_of_protection l where clinic_id = bound_clinic() and"""
                    + " ";
    private static final String ONE = COLUMNS + "id = ?";
    private static final String OF_CASE = COLUMNS + "case_id = ? order by created_at desc, id desc";
    private static final String LIVE_OF_CASE = COLUMNS + "case_id = ? and " + LIVE;
    private static final String SIGNATURES =
            "select party, name, method, at from lop_signature where clinic_id = bound_clinic() and letter_id = ? order by at";
    private static final String SIGN =
            """
            insert into lop_signature (clinic_id, id, letter_id, party, name, method, ip, user_agent, strokes, authentication,
              document_id, document_sha256, at, account_id)
            select bound_clinic(), ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, d.id, d.sha256, ?, ?
            from document d where d.clinic_id = bound_clinic() and d.id = ?""";
    private static final String STATUS =
            """
            insert into lop_status_change (clinic_id, id, letter_id, from_status, to_status, at, by_person, account_id, reason)
            values (bound_clinic(), ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String DOCUMENT =
            """
            insert into lop_document (clinic_id, id, letter_id, number, document_id, template_version_id, template_number,
              facts_hash, made_at, made_by)
            select bound_clinic(), ?, ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ?
            from lop_document where clinic_id = bound_clinic() and letter_id = ?""";
    private static final String SAYS =
            """
            update letter_of_protection l set date_of_loss = c.date_of_loss, claim_no = c.claim_no, covered_from = c.date_of_loss
            from case_file c
            where l.clinic_id = bound_clinic() and l.id = ? and c.clinic_id = l.clinic_id and c.id = l.case_id
              and (l.date_of_loss, l.claim_no, l.covered_from) is distinct from (c.date_of_loss, c.claim_no, c.date_of_loss)""";
    private static final String VIEWED =
            """
            insert into lop_viewing (clinic_id, id, letter_id, party, document_id, at, account_id)
            values (bound_clinic(), ?, ?, ?, ?, ?, ?)
            on conflict (clinic_id, letter_id, party, document_id) do nothing""";
    private static final String VIEWINGS =
            """
            select party, at from lop_viewing where clinic_id = bound_clinic() and letter_id = ? and document_id = ?
            order by at""";
    private static final String REWRITABLE =
            """
            select id from letter_of_protection
            where clinic_id = bound_clinic() and patient_id = ? and status in ('DRAFT', 'SENT')""";

    @PersistenceContext(unitName = "carequay")
    private EntityManager em;

    @Inject
    private ClinicSql sql;

    /** The new draft; empty when the case has a live letter. */
    Optional<LetterOfProtection> draft(CaseView caseFile, String language, Caller by, Instant now) {
        UUID id = Ids.next();
        int made = sql.update(
                DRAFT,
                id,
                caseFile.id().value(),
                caseFile.patient().value(),
                caseFile.firm().value(),
                caseFile.attorney().value(),
                caseFile.firmName(),
                caseFile.attorneyName(),
                caseFile.dateOfLoss(),
                caseFile.claimNo(),
                caseFile.dateOfLoss(),
                language,
                now,
                by.personName());
        return made == 0 ? Optional.empty() : Optional.of(em.find(LetterOfProtection.class, id));
    }

    LetterOfProtection get(LetterOfProtectionId id) {
        LetterOfProtection found = em.find(LetterOfProtection.class, id.value());
        if (found == null) {
            throw new NotFound("letter of protection");
        }
        return found;
    }

    void changed(LetterOfProtection letter, LopStatus from, Caller by, Instant now) {
        changed(letter, from, by, now, null);
    }

    void changed(LetterOfProtection letter, LopStatus from, Caller by, Instant now, String reason) {
        em.flush();
        sql.update(STATUS, Ids.next(), letter.id(), from, letter.status(), now, by.personName(), by.account(), reason);
    }

    /** Notes the document that the letter is from now on, and what it says of the case. */
    void written(LetterOfProtection letter, Written written, Caller by, Instant now) {
        em.flush();
        sql.update(
                DOCUMENT,
                Ids.next(),
                letter.id(),
                written.document().id().value(),
                written.edition().id(),
                written.edition().number(),
                written.facts(),
                now,
                by.personName(),
                letter.id());
        sql.update(SAYS, letter.id());
    }

    void flush() {
        em.flush();
    }

    void viewed(LetterOfProtection letter, Party party, Caller by, Instant now) {
        sql.update(VIEWED, Ids.next(), letter.id(), party, letter.document(), now, by.account());
    }

    /** Letters of the patient that nobody has signed. */
    List<LetterOfProtectionId> unsigned(PatientId patient) {
        return sql.list(REWRITABLE, row -> new LetterOfProtectionId(Columns.uuid(row, "id")), patient.value());
    }

    boolean signed(LetterOfProtection letter, Party party) {
        return signatures(letter.id()).stream().anyMatch(signature -> signature.party() == party);
    }

    void sign(LetterOfProtection letter, LopSignature signature, Caller by, Instant now) {
        sql.update(
                SIGN,
                Ids.next(),
                letter.id(),
                signature.party(),
                signature.name().strip(),
                signature.method(),
                signature.ip(),
                signature.userAgent(),
                signature.strokes(),
                signature.authentication(),
                now,
                by.account(),
                letter.document());
    }

    LopView view(UUID letter) {
        return sql.first(ONE, this::view, letter).orElseThrow(() -> new NotFound("letter of protection"));
    }

    Optional<LopView> live(CaseId caseFile) {
        return sql.first(LIVE_OF_CASE, this::view, caseFile.value());
    }

    List<LopView> ofCase(CaseId caseFile) {
        return sql.list(OF_CASE, this::view, caseFile.value());
    }

    private List<Signed> signatures(UUID letter) {
        return sql.list(
                SIGNATURES,
                row -> new Signed(
                        Columns.code(row, "party", Party.class),
                        row.getString("name"),
                        row.getString("method"),
                        Columns.instant(row, "at")),
                letter);
    }

    private LopView view(ResultSet row) throws SQLException {
        UUID id = Columns.uuid(row, "id");
        return new LopView(
                new LetterOfProtectionId(id),
                row.getLong("version"),
                new CaseId(Columns.uuid(row, "case_id")),
                Columns.code(row, "status", LopStatus.class),
                DocumentId.of(Columns.uuid(row, "document_id")),
                DocumentId.of(Columns.uuid(row, "signed_document_id")),
                row.getString("firm_name"),
                row.getString("attorney_name"),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "sent_at"),
                signatures(id),
                viewings(id, Columns.uuid(row, "document_id")),
                row.getInt("documents"),
                row.getString("reason"));
    }

    private List<Viewed> viewings(UUID letter, UUID document) {
        return sql.list(
                VIEWINGS,
                row -> new Viewed(Columns.code(row, "party", Party.class), Columns.instant(row, "at")),
                letter,
                document);
    }
}
