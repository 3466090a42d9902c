package org.carequay.retention.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.carequay.patient.PatientId;
import org.carequay.retention.LegalHolds;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.Ids;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/** Places holds and releases them; the register of both stays. */
@Stateless
@PermitAll
@Local(LegalHolds.class)
public class LegalHoldsBean implements LegalHolds {
    private static final int LONGEST = 500;
    private static final String ROWS =
            """
            select h.id, h.patient_id, c.display_name, c.mrn, h.reason, h.since, h.placed_by, h.released_at, h.released_by
            from legal_hold h join patient_card c on c.clinic_id = h.clinic_id and c.patient_id = h.patient_id
            where h.clinic_id = bound_clinic()""";
    private static final String OF = ROWS + " and h.patient_id = ? order by h.since desc";
    private static final String STANDING = ROWS + " and h.released_at is null order by h.since desc limit 200";
    private static final String PLACE =
            """
            insert into legal_hold (clinic_id, id, patient_id, reason, placed_by)
            select clinic_id, ?, patient_id, ?, ? from patient_card where clinic_id = bound_clinic() and patient_id = ?""";
    private static final String RELEASE =
            """
            update legal_hold set released_at = clock_timestamp(), released_by = ?
            where clinic_id = bound_clinic() and id = ? and released_at is null""";

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    @Override
    public UUID place(PatientId patient, String reason) {
        String told = reason == null ? "" : reason.strip();
        new InvalidInput.Check()
                .required("reason", told)
                .maxLength("reason", told, LONGEST)
                .done();
        UUID id = Ids.next();
        if (sql.update(PLACE, id, told, caller.get().personName(), patient.value()) == 0) {
            throw new NotFound("patient");
        }
        return id;
    }

    @Override
    public void release(UUID hold) {
        sql.first("select 1 from legal_hold where clinic_id = bound_clinic() and id = ?", row -> true, hold)
                .orElseThrow(() -> new NotFound("legal hold"));
        if (sql.update(RELEASE, caller.get().personName(), hold) == 0) {
            throw new DomainRefusal("hold-released");
        }
    }

    @Override
    public List<HoldView> of(PatientId patient) {
        return sql.list(OF, LegalHoldsBean::view, patient.value());
    }

    @Override
    public List<HoldView> standing() {
        return sql.list(STANDING, LegalHoldsBean::view);
    }

    private static HoldView view(ResultSet row) throws SQLException {
        return new HoldView(
                Columns.uuid(row, "id"),
                PatientId.of(Columns.uuid(row, "patient_id")),
                row.getString("display_name"),
                row.getString("mrn"),
                row.getString("reason"),
                Columns.instant(row, "since"),
                row.getString("placed_by"),
                Columns.instant(row, "released_at"),
                row.getString("released_by"));
    }
}
