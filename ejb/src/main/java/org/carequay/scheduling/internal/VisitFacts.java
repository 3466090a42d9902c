package org.carequay.scheduling.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.carequay.scheduling.AppointmentStatus;
import org.carequay.scheduling.AppointmentStatusChanged;
import org.carequay.scheduling.ScheduleSettingsService;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.CurrentCaller;

/**
 * Keeps, in the transaction of a step, what the step makes true, and forgets it when the step is taken back: the ticket of an arrival, the
 * room of somebody checked in, the lateness of a cancellation.
 */
@ApplicationScoped
public class VisitFacts {
    private static final String ONE_AT_A_TIME =
            "select pg_advisory_xact_lock(hashtextextended('ticket:' || bound_clinic(), 0))";
    private static final String TICKET =
            """
            update appointment set ticket = 1 + last_ticket(?, ?) where id = ? and ticket is null""";
    private static final String NOT_IN_ROOM = "update appointment set roomed_at = null where id = ?";
    private static final String NOT_HERE = "update appointment set ticket = null where id = ?";
    private static final String LATE =
            "update appointment set cancel_late = cancel_notice_hours < ? where id = ? and status = 'CANCELLED'";

    private static final String NOT_CANCELLED = "update appointment set cancel_late = null where id = ?";

    @Inject
    private ClinicSql sql;

    @Inject
    private ScheduleSettingsService settings;

    @Inject
    private CurrentCaller caller;

    void keep(@Observes AppointmentStatusChanged step) {
        if (step.from() == AppointmentStatus.CHECKED_IN && step.to() == AppointmentStatus.ARRIVED) {
            sql.update(NOT_IN_ROOM, step.appointment().value());
        } else if (step.from() == AppointmentStatus.ARRIVED && step.to() == AppointmentStatus.BOOKED) {
            sql.update(NOT_HERE, step.appointment().value());
        } else if (step.to() == AppointmentStatus.ARRIVED) {
            ZoneId zone = caller.zone();
            LocalDate day = LocalDate.ofInstant(step.time().start(), zone);
            Instant morning = day.atStartOfDay(zone).toInstant();
            Instant night = day.plusDays(1).atStartOfDay(zone).toInstant();
            sql.first(ONE_AT_A_TIME, row -> true);
            sql.update(TICKET, morning, night, step.appointment().value());
        } else if (step.to() == AppointmentStatus.CANCELLED) {
            sql.update(
                    LATE,
                    settings.current().lateNoticeHours(),
                    step.appointment().value());
        } else if (step.from() == AppointmentStatus.CANCELLED) {
            sql.update(NOT_CANCELLED, step.appointment().value());
        }
    }
}
