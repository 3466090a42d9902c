package org.carequay.recall.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carequay.recall.RecallRunId;
import org.carequay.recall.RecallRunView;
import org.carequay.recall.RecallRuns.Part;
import org.carequay.recall.internal.RecallComputing.Computed;
import org.carequay.shared.Clock;
import org.carequay.shared.Ids;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/** Keeps the runs of a clinic, and tells what each of them goes through. */
@ApplicationScoped
public class RecallRunRows {
    private static final int PIECE = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final String BEGIN =
            """
            insert into recall_run (clinic_id, id, as_of, state, started_at, started_by)
            values (bound_clinic(), ?, ?, 'RUNNING', ?, ?) on conflict do nothing""";
    /** Shares by the last byte of the id, which is random. */
    private static final String SHARE = " and get_byte(uuid_send(%s), 15) %% ? = ? order by %s limit " + PIECE;

    private static final String PATIENTS =
            """
            select p.patient_id as id from patient_card p where p.clinic_id = bound_clinic() and p.patient_id > ?"""
                    + SHARE.formatted("p.patient_id", "p.patient_id");
    private static final String TO_CONTACT =
            """
            select r.id from recall r where r.clinic_id = bound_clinic() and r.id > ? and r.state in ('DUE', 'CONTACTED')
              and r.next_contact_on <= ?"""
                    + SHARE.formatted("r.patient_id", "r.id");
    private static final String COMPUTED =
            """
            update recall_run set patients = patients + ?, made = made + ?, ended = ended + ?
            where clinic_id = bound_clinic() and id = ?""";
    private static final String CONTACTED =
            "update recall_run set contacted = contacted + ? where clinic_id = bound_clinic() and id = ?";
    private static final String FINISH =
            """
            update recall_run set state = ?, finished_at = ?
            where clinic_id = bound_clinic() and id = ? and state = 'RUNNING'""";
    private static final String RESUME =
            """
            update recall_run set state = 'RUNNING', finished_at = null
            where clinic_id = bound_clinic() and id = ? and state = 'FAILED'
              and not exists (select from recall_run r where r.clinic_id = bound_clinic() and r.state = 'RUNNING')""";
    private static final String ONE = "select * from recall_run where clinic_id = bound_clinic() and id = ?";
    private static final String LATEST =
            "select * from recall_run where clinic_id = bound_clinic() order by started_at desc limit 1";

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** Empty while one is running. */
    Optional<RecallRunId> begin(LocalDate asOf) {
        UUID id = Ids.next();
        int opened = sql.update(BEGIN, id, asOf, clock.now(), caller.get().personName());
        return opened == 1 ? Optional.of(new RecallRunId(id)) : Optional.empty();
    }

    boolean resume(RecallRunId run) {
        return sql.update(RESUME, run.value()) == 1;
    }

    List<UUID> patients(UUID after, Part part) {
        return sql.list(
                PATIENTS, row -> Columns.uuid(row, "id"), after == null ? BEFORE_ALL : after, part.of(), part.number());
    }

    List<UUID> toContact(LocalDate day, UUID after, Part part) {
        return sql.list(
                TO_CONTACT,
                row -> Columns.uuid(row, "id"),
                after == null ? BEFORE_ALL : after,
                day,
                part.of(),
                part.number());
    }

    void computed(RecallRunId run, int patients, Computed computed) {
        sql.update(COMPUTED, patients, computed.made(), computed.ended(), run.value());
    }

    void contacted(RecallRunId run, int messages) {
        sql.update(CONTACTED, messages, run.value());
    }

    void finish(RecallRunId run, boolean complete) {
        sql.update(FINISH, complete ? "FINISHED" : "FAILED", clock.now(), run.value());
    }

    Optional<RecallRunView> get(RecallRunId run) {
        return sql.first(ONE, RecallRunRows::view, run.value());
    }

    Optional<RecallRunView> latest() {
        return sql.first(LATEST, RecallRunRows::view);
    }

    private static RecallRunView view(ResultSet row) throws SQLException {
        return new RecallRunView(
                new RecallRunId(Columns.uuid(row, "id")),
                Columns.day(row, "as_of"),
                row.getString("state"),
                row.getLong("patients"),
                row.getLong("made"),
                row.getLong("ended"),
                row.getLong("contacted"),
                Columns.instant(row, "started_at"),
                Columns.instant(row, "finished_at"));
    }
}
