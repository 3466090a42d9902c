package org.carequay.clinical.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.carequay.clinical.FollowUpDetails;
import org.carequay.clinical.FollowUpService;
import org.carequay.clinical.FollowUpUnit;
import org.carequay.clinical.FollowUpView;
import org.carequay.encounter.EncounterId;
import org.carequay.patient.PatientId;
import org.carequay.scheduling.SchedulingSetup;
import org.carequay.scheduling.VisitTypeId;
import org.carequay.shared.Ids;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.StaleVersion;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Keeps follow-ups. */
@Stateless
@PermitAll
@Local(FollowUpService.class)
public class FollowUpServiceBean implements FollowUpService {
    private static final int LONGEST_NOTE = 500;
    private static final int LONGEST_WAIT = 366;
    private static final String GET =
            """
            select f.*, e.date_of_service from follow_up f
            join encounter_card e on e.clinic_id = f.clinic_id and e.encounter_id = f.encounter_id
            where f.encounter_id = ?""";
    private static final String ADD =
            """
            insert into follow_up (clinic_id, id, patient_id, encounter_id, amount, unit, visit_type_id, note, recorded_at,
              recorded_by, recorded_account)
            values (bound_clinic(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (clinic_id, encounter_id) do nothing""";
    private static final String CHANGE =
            """
            update follow_up set amount = ?, unit = ?, visit_type_id = ?, note = ?, recorded_at = ?, recorded_by = ?,
              recorded_account = ?, version = version + 1
            where encounter_id = ? and version = ?""";

    @Inject
    private ClinicSql sql;

    @Inject
    private Visits visits;

    @Inject
    private Entries entries;

    @Inject
    private SchedulingSetup setup;

    @Override
    public Optional<FollowUpView> of(EncounterId encounter) {
        visits.seen(encounter);
        return get(encounter);
    }

    @Override
    public FollowUpView say(EncounterId encounter, long version, FollowUpDetails details) {
        Visits.Visit visit = visits.forWriting(encounter);
        check(details);
        Entries.Signed now = entries.now();
        UUID type = details.visitType() == null ? null : details.visitType().value();
        String note = Entries.tidy(details.note());
        int done = version == 0
                ? sql.update(
                        ADD,
                        Ids.next(),
                        visit.patient(),
                        encounter.value(),
                        details.amount(),
                        details.unit(),
                        type,
                        note,
                        now.at(),
                        now.by(),
                        now.account())
                : sql.update(
                        CHANGE,
                        details.amount(),
                        details.unit(),
                        type,
                        note,
                        now.at(),
                        now.by(),
                        now.account(),
                        encounter.value(),
                        version);
        if (done == 0) {
            throw new StaleVersion(
                    version, get(encounter).map(FollowUpView::version).orElse(0L));
        }
        return get(encounter).orElseThrow();
    }

    private void check(FollowUpDetails details) {
        InvalidInput.Check check = new InvalidInput.Check().required("unit", details.unit());
        boolean counted = details.unit() != FollowUpUnit.AT_MMI;
        check.that(!counted || details.amount() != null, "amount", "required")
                .that(counted || details.amount() == null, "amount", "not-with-mmi");
        boolean within = details.amount() == null || details.amount() >= 1 && details.amount() <= LONGEST_WAIT;
        check.that(within, "amount", "out-of-range");
        boolean known = details.visitType() == null
                || setup.visitTypes().stream().anyMatch(type -> type.id().equals(details.visitType()));
        check.that(known, "visitType", "unknown");
        Entries.text(check, "note", details.note(), LONGEST_NOTE).done();
    }

    private Optional<FollowUpView> get(EncounterId encounter) {
        return sql.first(GET, FollowUpServiceBean::view, encounter.value());
    }

    private static FollowUpView view(ResultSet row) throws SQLException {
        Integer amount = row.getObject("amount", Integer.class);
        FollowUpUnit unit = Columns.code(row, "unit", FollowUpUnit.class);
        UUID type = Columns.uuid(row, "visit_type_id");
        return new FollowUpView(
                row.getLong("version"),
                new PatientId(Columns.uuid(row, "patient_id")),
                new FollowUpDetails(amount, unit, type == null ? null : new VisitTypeId(type), row.getString("note")),
                due(Columns.day(row, "date_of_service"), amount, unit),
                row.getString("recorded_by"));
    }

    private static LocalDate due(LocalDate visit, Integer amount, FollowUpUnit unit) {
        return switch (unit) {
            case DAYS -> visit.plusDays(amount);
            case WEEKS -> visit.plusWeeks(amount);
            case AT_MMI -> null;
        };
    }
}
