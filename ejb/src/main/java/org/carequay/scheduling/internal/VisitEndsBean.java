package org.carequay.scheduling.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.carequay.patient.PatientId;
import org.carequay.patient.PatientService;
import org.carequay.scheduling.AppointmentId;
import org.carequay.scheduling.AppointmentStatus;
import org.carequay.scheduling.AppointmentView;
import org.carequay.scheduling.Attendance;
import org.carequay.scheduling.CancelAppointment;
import org.carequay.scheduling.VisitEnds;
import org.carequay.scheduling.VisitOutcome;
import org.carequay.scheduling.VisitUndoCheck;
import org.carequay.shared.Clock;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/** Ends of visits. */
@Stateless
@PermitAll
@Local(VisitEnds.class)
public class VisitEndsBean implements VisitEnds {
    private static final int MONTHS = 12;
    private static final String END =
            """
            select a.status, a.cancel_party, a.cancel_reason, a.cancel_notice_hours, a.cancel_late, c.from_status, c.at
            from appointment a
            left join lateral (
              select h.from_status, h.at from appointment_status_change h
              where h.clinic_id = a.clinic_id and h.appointment_id = a.id and h.to_status = a.status
                and h.from_status <> h.to_status
              order by h.at desc, h.id desc limit 1) c on true
            where a.id = ? and not a.held""";
    private static final String ATTENDANCE =
            """
            select count(*) filter (where status = 'NOSHOW') as no_shows,
              count(*) filter (where status = 'CANCELLED' and cancel_late and cancel_party = 'PATIENT') as late
            from appointment where patient_id = ? and start_at >= ?""";

    @Inject
    private ClinicSql sql;

    @Inject
    private VisitCourse course;

    @Inject
    private RetakenClaims claims;

    @Inject
    private AppointmentViews views;

    @Inject
    private PatientService patients;

    @Inject
    private Event<VisitUndoCheck> checks;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** How a visit stands, and since when; {@code before} null for a visit just booked. */
    private record End(AppointmentStatus status, AppointmentStatus before, Instant at, VisitOutcome told) {}

    @Override
    public VisitOutcome outcome(AppointmentId id) {
        End end = end(id);
        VisitOutcome told = end.told();
        return new VisitOutcome(told.party(), told.reason(), told.noticeHours(), told.late(), refusal(end) == null);
    }

    @Override
    public Attendance attendance(PatientId patient) {
        patients.forLetter(patient);
        Instant since = clock.today(caller.zone())
                .minusMonths(MONTHS)
                .atStartOfDay(caller.zone())
                .toInstant();
        return sql.first(
                        ATTENDANCE,
                        row -> new Attendance(row.getInt("no_shows"), row.getInt("late")),
                        patient.value(),
                        since)
                .orElseThrow();
    }

    @Override
    public AppointmentView undo(AppointmentId id, long version) {
        End end = end(id);
        String refusal = refusal(end);
        if (refusal != null) {
            throw new DomainRefusal(refusal);
        }
        VisitUndoCheck check = new VisitUndoCheck(id, end.before());
        checks.fire(check);
        check.objection().ifPresent(code -> {
            throw new DomainRefusal(code);
        });
        course.change(id, version, (visit, now) -> visit.undo(end.before()));
        if (!end.status().active()) {
            claims.take(id.value());
        }
        return views.get(id);
    }

    /** Why the last step cannot be taken back; null when it can, as far as it is for scheduling to say. */
    private String refusal(End end) {
        if (!end.status().undoable() || end.before() == null) {
            return "nothing-to-undo";
        }
        LocalDate of = LocalDate.ofInstant(end.at(), caller.zone());
        return of.equals(clock.today(caller.zone())) ? null : "undo-too-late";
    }

    private End end(AppointmentId id) {
        return sql.first(END, VisitEndsBean::read, id.value()).orElseThrow(() -> new NotFound("appointment"));
    }

    /** An end has its history; a visit on its way may have come back to where it is. */
    private static AppointmentStatus before(AppointmentStatus status, AppointmentStatus from) {
        return switch (status) {
            case ARRIVED -> AppointmentStatus.BOOKED;
            case CHECKED_IN -> AppointmentStatus.ARRIVED;
            default -> from;
        };
    }

    private static End read(ResultSet row) throws SQLException {
        AppointmentStatus status = Columns.code(row, "status", AppointmentStatus.class);
        AppointmentStatus from = Columns.code(row, "from_status", AppointmentStatus.class);
        return new End(
                status,
                before(status, from),
                Columns.instant(row, "at"),
                new VisitOutcome(
                        Columns.code(row, "cancel_party", CancelAppointment.Party.class),
                        row.getString("cancel_reason"),
                        row.getObject("cancel_notice_hours", Integer.class),
                        row.getBoolean("cancel_late"),
                        false));
    }
}
