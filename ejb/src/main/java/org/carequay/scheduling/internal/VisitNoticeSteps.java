package org.carequay.scheduling.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.carequay.messaging.MessageRule;
import org.carequay.messaging.MessageSettingsService;
import org.carequay.messaging.Messages;
import org.carequay.scheduling.AppointmentStatus;
import org.carequay.shared.Clock;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Decides what a patient is told of a visit that changed, and has it written; each visit in a transaction of its own. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class VisitNoticeSteps {
    private static final int AT_ONCE = 200;
    /** Of a visit that begins so soon the patient is told at once. */
    private static final Duration SOON = Duration.ofHours(2);

    private static final String DUE =
            """
            select n.id from visit_notice n join appointment a on a.clinic_id = n.clinic_id and a.id = n.appointment_id
            where n.asked_at <= ? or a.start_at <= ? order by a.start_at desc limit ?""";
    private static final String ONE =
            """
            select n.asked_at, n.fresh, n.before_start, n.before_site, a.id, a.patient_id, a.series_id, a.status, a.start_at, a.site_id
            from visit_notice n join appointment a on a.clinic_id = n.clinic_id and a.id = n.appointment_id
            where n.id = ? for update of n skip locked""";
    /** Of a series that was just booked only the first visit is told by itself. */
    private static final String LATER_OF_SERIES =
            """
            select exists (
              select from visit_notice n join appointment a on a.clinic_id = n.clinic_id and a.id = n.appointment_id
              where a.series_id = ? and n.fresh and a.status = 'BOOKED' and a.start_at < ?)""";

    private static final String DONE = "delete from visit_notice where id = ?";

    @Inject
    private Messages messages;

    @Inject
    private MessageSettingsService settings;

    @Inject
    private VisitMessages writer;

    @Inject
    private ClinicSql sql;

    @Inject
    private Clock clock;

    private record Notice(
            Instant askedAt,
            boolean fresh,
            Instant beforeStart,
            UUID beforeSite,
            AppointmentStatus status,
            UUID series,
            VisitMessages.Visit visit) {

        boolean cameBack() {
            return !fresh
                    && beforeStart.equals(visit.start())
                    && (beforeSite == null || beforeSite.equals(visit.site()))
                    && status == AppointmentStatus.BOOKED;
        }
    }

    /** What has rested for long enough, the latest visits of a series first. */
    public List<UUID> due() {
        Instant now = clock.now();
        Duration grace = Duration.ofMinutes(settings.current().graceMinutes());
        return sql.list(DUE, row -> Columns.uuid(row, "id"), now.minus(grace), now.plus(SOON), AT_ONCE);
    }

    public void tell(UUID id) {
        sql.first(ONE, VisitNoticeSteps::notice, id).ifPresent(notice -> {
            tell(notice);
            sql.update(DONE, id);
        });
    }

    private void tell(Notice notice) {
        // A reminder of how it was may have been written since the change.
        messages.withdraw(notice.visit().id());
        Set<MessageRule> untold = messages.untold(notice.visit().id());
        boolean fresh = notice.fresh() || untold.contains(MessageRule.VISIT_BOOKED);
        if (!notice.visit().start().isAfter(clock.now())) {
            return;
        }
        if (notice.status() == AppointmentStatus.BOOKED) {
            if (fresh && !laterOfSeries(notice)) {
                writer.write(
                        MessageRule.VISIT_BOOKED,
                        notice.visit(),
                        notice.askedAt().toString());
            } else if (!fresh && (!notice.cameBack() || untold.contains(MessageRule.VISIT_MOVED))) {
                writer.write(
                        MessageRule.VISIT_MOVED,
                        notice.visit(),
                        notice.askedAt().toString());
            } else if (!fresh && cancelledAsFarAsTheyKnow(notice)) {
                writer.write(
                        MessageRule.VISIT_BOOKED,
                        notice.visit(),
                        notice.askedAt().toString());
            } else if (untold.contains(MessageRule.VISIT_REMINDER)) {
                writer.write(
                        MessageRule.VISIT_REMINDER,
                        notice.visit(),
                        notice.askedAt().toString());
            }
        } else if (!notice.status().active() && !fresh) {
            writer.write(
                    MessageRule.VISIT_CANCELLED,
                    notice.visit(),
                    notice.askedAt().toString());
        }
    }

    /** The visit takes place after all, and the patient had been told that it does not. */
    private boolean cancelledAsFarAsTheyKnow(Notice notice) {
        return messages.lastTold(notice.visit().id())
                .filter(MessageRule.VISIT_CANCELLED::equals)
                .isPresent();
    }

    private boolean laterOfSeries(Notice notice) {
        return notice.series() != null
                && sql.first(
                                LATER_OF_SERIES,
                                row -> row.getBoolean(1),
                                notice.series(),
                                notice.visit().start())
                        .orElse(false);
    }

    private static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                Columns.instant(row, "asked_at"),
                row.getBoolean("fresh"),
                Columns.instant(row, "before_start"),
                Columns.uuid(row, "before_site"),
                Columns.code(row, "status", AppointmentStatus.class),
                Columns.uuid(row, "series_id"),
                VisitMessages.visit(row));
    }
}
