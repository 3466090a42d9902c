package org.carequay.encounter.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carequay.casefile.CaseId;
import org.carequay.encounter.EncounterId;
import org.carequay.encounter.SignedCharges;
import org.carequay.patient.PatientId;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** What signed notes hand to billing, each at most once. */
@ApplicationScoped
public class ChargesForBilling {
    private static final String SEEN =
            """
            select e.id, e.patient_id, e.case_id, e.date_of_service, p.name as provider_name, n.id as note_id,
              n.status <> 'DRAFT' as signed, n.cosigner_id is not null and n.cosigned_at is null as awaits_cosign
            from encounter e
            join note n on n.clinic_id = e.clinic_id and n.encounter_id = e.id
            join provider_card p on p.clinic_id = e.clinic_id and p.provider_id = e.provider_id
            """;
    private static final String WAITING = " and not e.billed and e.status = 'FINISHED' and n.status <> 'DRAFT' "
            + "and (n.cosigner_id is null or n.cosigned_at is not null) "
            + "order by e.date_of_service, e.id";
    private static final String UNBILLED = SEEN + "where e.case_id = ?" + WAITING;
    private static final String WITHOUT_CASE = SEEN + "where e.patient_id = ? and e.case_id is null" + WAITING;
    private static final String THESE = SEEN + "where e.id = any (?) order by e.date_of_service, e.id";
    private static final String MARK =
            "update encounter set billed = ?, version = version + 1 where id = any (?) and billed <> ?";

    @Inject
    private ClinicSql sql;

    @Inject
    private NoteCodes codes;

    private record Seen(
            UUID encounter,
            UUID patient,
            UUID caseFile,
            LocalDate day,
            String provider,
            UUID note,
            boolean signed,
            boolean awaitsCosign) {}

    List<SignedCharges> unbilled(CaseId caseFile) {
        return withCodes(sql.list(UNBILLED, ChargesForBilling::seen, caseFile.value()));
    }

    List<SignedCharges> unbilledWithoutCase(PatientId patient) {
        return withCodes(sql.list(WITHOUT_CASE, ChargesForBilling::seen, patient.value()));
    }

    /** @throws DomainRefusal {@code note-not-signed}, {@code cosign-missing} */
    List<SignedCharges> of(List<EncounterId> encounters) {
        UUID[] ids = ids(encounters);
        List<Seen> seen = sql.list(THESE, ChargesForBilling::seen, (Object) ids);
        if (seen.size() < ids.length) {
            throw new NotFound("encounter");
        }
        if (!seen.stream().allMatch(Seen::signed)) {
            throw new DomainRefusal("note-not-signed");
        }
        if (seen.stream().anyMatch(Seen::awaitsCosign)) {
            throw new DomainRefusal("cosign-missing");
        }
        return withCodes(seen);
    }

    /** @throws DomainRefusal {@code already-billed} when one of them is on an invoice */
    void mark(List<EncounterId> encounters, boolean taken) {
        UUID[] ids = ids(encounters);
        int changed = sql.update(MARK, taken, ids, taken);
        if (taken && changed < ids.length) {
            throw new DomainRefusal("already-billed");
        }
    }

    private static UUID[] ids(List<EncounterId> encounters) {
        return encounters.stream().map(EncounterId::value).distinct().toArray(UUID[]::new);
    }

    private List<SignedCharges> withCodes(List<Seen> seen) {
        Map<UUID, NoteCodes.Codes> byNote =
                codes.of(seen.stream().map(Seen::note).toList());
        return seen.stream()
                .map(s -> new SignedCharges(
                        new EncounterId(s.encounter()),
                        new PatientId(s.patient()),
                        CaseId.of(s.caseFile()),
                        s.day(),
                        s.provider(),
                        byNote.get(s.note()).diagnoses(),
                        byNote.get(s.note()).charges()))
                .toList();
    }

    private static Seen seen(ResultSet row) throws SQLException {
        return new Seen(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "patient_id"),
                Columns.uuid(row, "case_id"),
                Columns.day(row, "date_of_service"),
                row.getString("provider_name"),
                Columns.uuid(row, "note_id"),
                row.getBoolean("signed"),
                row.getBoolean("awaits_cosign"));
    }
}
