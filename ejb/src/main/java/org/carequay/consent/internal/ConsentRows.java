package org.carequay.consent.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carequay.consent.ConsentId;
import org.carequay.consent.ConsentStatus;
import org.carequay.consent.RequirementId;
import org.carequay.consent.internal.RequirementRows.Kept;
import org.carequay.consent.model.Answer;
import org.carequay.consent.model.ConsentRule;
import org.carequay.consent.model.Occasion;
import org.carequay.letter.LetterEdition;
import org.carequay.shared.Clock;
import org.carequay.shared.Ids;
import org.carequay.shared.NotFound;
import org.carequay.shared.StaleVersion;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/** Keeps what patients were asked and what they answered. */
@ApplicationScoped
public class ConsentRows {
    private static final String ANSWERS =
            """
            select id, requirement_id, status, case_id, appointment_id, major, expires_on
            from consent where clinic_id = bound_clinic() and patient_id = ?
            order by required_at desc, id desc""";
    /** The unique index on open ones decides who asks. */
    private static final String ASK =
            """
            insert into consent (clinic_id, id, requirement_id, patient_id, case_id, appointment_id, status, required_at)
            values (bound_clinic(), ?, ?, ?, ?, ?, 'REQUIRED', ?)
            on conflict do nothing""";

    private static final String OPEN =
            """
            select id from consent where clinic_id = bound_clinic() and requirement_id = ? and patient_id = ?
              and case_id is not distinct from ? and appointment_id is not distinct from ?
              and status in ('REQUIRED', 'SENT', 'VIEWED')""";
    private static final String LOCK =
            """
            select id, version, requirement_id, patient_id, case_id, appointment_id, status, title, language, major, minor,
              content_hash, document_id
            from consent where clinic_id = bound_clinic() and id = ? for update""";
    private static final String SENT =
            """
            update consent set version = version + 1, status = 'SENT', sent_at = ?
            where clinic_id = bound_clinic() and id = ? and status = 'REQUIRED'""";
    private static final String SHOWN =
            """
            update consent set version = version + 1, status = 'VIEWED', viewed_at = ?, title = ?, language = ?,
              template_version_id = ?, major = ?, minor = ?, content_hash = ?, document_id = ?
            where clinic_id = bound_clinic() and id = ?""";
    private static final String SIGNED =
            """
            update consent set version = version + 1, status = 'SIGNED', signed_at = ?, expires_on = ?, signed_document_id = ?
            where clinic_id = bound_clinic() and id = ?""";
    private static final String OLDER =
            """
            update consent set version = version + 1, status = 'SUPERSEDED'
            where clinic_id = bound_clinic() and requirement_id = ? and patient_id = ? and id <> ? and status = 'SIGNED'
              and case_id is not distinct from ? and appointment_id is not distinct from ?""";
    private static final String ENDED =
            """
            update consent set version = version + 1, status = ?, ended_at = ?, ended_by = ?, reason = ?
            where clinic_id = bound_clinic() and id = ?""";

    private static final String ANSWERED =
            """
            select 1 from consent where clinic_id = bound_clinic() and id = ? and coalesce(ended_at, signed_at) >= ?""";

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** One that is locked until the transaction ends. {@code title} to {@code document}: as shown last, or null. */
    record Locked(
            ConsentId id,
            long version,
            RequirementId requirement,
            UUID patient,
            UUID caseFile,
            UUID appointment,
            ConsentStatus status,
            String title,
            String language,
            int major,
            String contentHash,
            UUID document) {}

    /** Of a patient, the newest first. */
    List<Answer> answers(UUID patient) {
        return sql.list(
                ANSWERS,
                row -> new Answer(
                        new ConsentId(Columns.uuid(row, "id")),
                        new RequirementId(Columns.uuid(row, "requirement_id")),
                        Columns.code(row, "status", ConsentStatus.class),
                        Columns.uuid(row, "case_id"),
                        Columns.uuid(row, "appointment_id"),
                        row.getInt("major"),
                        Columns.day(row, "expires_on")),
                patient);
    }

    /** The one that waits for an answer, asked for now if there was none. */
    ConsentId ask(Occasion occasion, Kept rule) {
        UUID requirement = rule.id().value();
        UUID caseFile = ConsentRule.caseOf(rule.details(), occasion);
        UUID visit = ConsentRule.visitOf(rule.details(), occasion);
        sql.update(ASK, Ids.next(), requirement, occasion.patient(), caseFile, visit, clock.now());
        return sql.first(
                        OPEN,
                        row -> new ConsentId(Columns.uuid(row, "id")),
                        requirement,
                        occasion.patient(),
                        caseFile,
                        visit)
                .orElseThrow();
    }

    /** @throws NotFound */
    Locked lock(ConsentId id) {
        Optional<Locked> found = sql.first(
                LOCK,
                row -> new Locked(
                        new ConsentId(Columns.uuid(row, "id")),
                        row.getLong("version"),
                        new RequirementId(Columns.uuid(row, "requirement_id")),
                        Columns.uuid(row, "patient_id"),
                        Columns.uuid(row, "case_id"),
                        Columns.uuid(row, "appointment_id"),
                        Columns.code(row, "status", ConsentStatus.class),
                        row.getString("title"),
                        row.getString("language"),
                        row.getInt("major"),
                        row.getString("content_hash"),
                        Columns.uuid(row, "document_id")),
                id.value());
        return found.orElseThrow(() -> new NotFound("consent"));
    }

    /** @throws StaleVersion */
    Locked lock(ConsentId id, long version) {
        Locked locked = lock(id);
        StaleVersion.check(version, locked.version());
        return locked;
    }

    boolean answeredSince(ConsentId id, Instant since) {
        return sql.first(ANSWERED, row -> row.getInt(1), id.value(), since).isPresent();
    }

    void sent(ConsentId id) {
        sql.update(SENT, clock.now(), id.value());
    }

    void shown(ConsentId id, LetterEdition edition, UUID document) {
        sql.update(
                SHOWN,
                clock.now(),
                edition.text().title(),
                edition.language(),
                edition.id(),
                edition.major(),
                edition.minor(),
                edition.hash(),
                document,
                id.value());
    }

    /** The signature that was there before has nothing to say any more. */
    void signed(Locked consent, Instant at, LocalDate until, UUID document) {
        sql.update(
                OLDER,
                consent.requirement().value(),
                consent.patient(),
                consent.id().value(),
                consent.caseFile(),
                consent.appointment());
        sql.update(SIGNED, at, until, document, consent.id().value());
    }

    /** @param status {@code DECLINED} or {@code REVOKED} */
    void ended(ConsentId id, ConsentStatus status, String reason) {
        sql.update(ENDED, status, clock.now(), caller.get().personName(), reason, id.value());
    }
}
