package org.carequay.consent.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.carequay.audit.AuditTrail;
import org.carequay.casefile.CaseId;
import org.carequay.consent.ConsentId;
import org.carequay.consent.ConsentStatus;
import org.carequay.consent.ConsentView;
import org.carequay.consent.ConsentView.Signed;
import org.carequay.consent.RequirementId;
import org.carequay.consent.SignerRelation;
import org.carequay.consent.SignerRole;
import org.carequay.document.DocumentId;
import org.carequay.patient.PatientId;
import org.carequay.scheduling.AppointmentId;
import org.carequay.shared.Clock;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/** Reads consents as pages show them; who reads is recorded. */
@ApplicationScoped
public class ConsentList {
    private static final String READ =
            """
            select c.*, r.code from consent c
            join consent_requirement r on r.clinic_id = c.clinic_id and r.id = c.requirement_id
            where c.clinic_id = bound_clinic() and""";
    private static final String OF_PATIENT = READ + " c.patient_id = ? order by c.required_at desc, c.id desc";
    private static final String ONE = READ + " c.id = ?";
    private static final String SIGNATURES =
            """
            select s.consent_id, s.role, s.name, s.relation, s.method, s.at from consent_signature s
            join consent c on c.clinic_id = s.clinic_id and c.id = s.consent_id
            where s.clinic_id = bound_clinic() and c.patient_id = ? order by s.at, s.role""";

    @Inject
    private AuditTrail trail;

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    List<ConsentView> ofPatient(UUID patient) {
        trail.read("consent", patient, patient);
        Map<UUID, List<Signed>> signatures = signatures(patient);
        LocalDate today = clock.today(caller.zone());
        return sql.list(OF_PATIENT, row -> view(row, signatures, today), patient);
    }

    Optional<ConsentView> one(ConsentId id) {
        LocalDate today = clock.today(caller.zone());
        Optional<ConsentView> found =
                sql.first(ONE, row -> view(row, signatures(Columns.uuid(row, "patient_id")), today), id.value());
        found.ifPresent(view -> trail.read("consent", id.value(), view.patient().value()));
        return found;
    }

    private Map<UUID, List<Signed>> signatures(UUID patient) {
        Map<UUID, List<Signed>> byConsent = new HashMap<>();
        sql.list(
                SIGNATURES,
                row -> byConsent
                        .computeIfAbsent(Columns.uuid(row, "consent_id"), id -> new ArrayList<>())
                        .add(new Signed(
                                Columns.code(row, "role", SignerRole.class),
                                row.getString("name"),
                                Columns.code(row, "relation", SignerRelation.class),
                                row.getString("method"),
                                Columns.instant(row, "at"))),
                patient);
        return byConsent;
    }

    private static ConsentView view(ResultSet row, Map<UUID, List<Signed>> signatures, LocalDate today)
            throws SQLException {
        UUID id = Columns.uuid(row, "id");
        LocalDate until = Columns.day(row, "expires_on");
        ConsentStatus status = Columns.code(row, "status", ConsentStatus.class);
        return new ConsentView(
                new ConsentId(id),
                row.getLong("version"),
                new RequirementId(Columns.uuid(row, "requirement_id")),
                new PatientId(Columns.uuid(row, "patient_id")),
                CaseId.of(Columns.uuid(row, "case_id")),
                AppointmentId.of(Columns.uuid(row, "appointment_id")),
                row.getString("code"),
                row.getString("title"),
                row.getObject("major") == null ? null : row.getInt("major") + "." + row.getInt("minor"),
                row.getString("language"),
                status == ConsentStatus.SIGNED && until != null && today.isAfter(until)
                        ? ConsentStatus.EXPIRED
                        : status,
                Columns.instant(row, "required_at"),
                Columns.instant(row, "sent_at"),
                Columns.instant(row, "viewed_at"),
                Columns.instant(row, "signed_at"),
                until,
                row.getString("content_hash"),
                DocumentId.of(Columns.uuid(row, "document_id")),
                DocumentId.of(Columns.uuid(row, "signed_document_id")),
                signatures.getOrDefault(id, List.of()),
                Columns.instant(row, "ended_at"),
                row.getString("ended_by"),
                row.getString("reason"));
    }
}
