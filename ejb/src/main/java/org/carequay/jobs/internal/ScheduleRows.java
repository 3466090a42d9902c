package org.carequay.jobs.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.carequay.jobs.JobKind;
import org.carequay.jobs.JobSchedule;
import org.carequay.shared.Clock;
import org.carequay.shared.Ids;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Keeps when the jobs of the clinic start by themselves. */
@ApplicationScoped
public class ScheduleRows {
    private static final String ALL = "select * from job_schedule where clinic_id = bound_clinic()";
    private static final String FIRST =
            """
            insert into job_schedule (clinic_id, id, job, active, local_time, weekdays, month_day, changed_at)
            values (bound_clinic(), ?, ?, ?, ?, ?, ?, ?) on conflict (clinic_id, job) do nothing""";
    private static final String CHANGE =
            """
            update job_schedule set version = version + 1, active = ?, local_time = ?, weekdays = ?, month_day = ?,
              changed_at = ?
            where clinic_id = bound_clinic() and job = ? and version = ?""";

    @Inject
    private ClinicSql sql;

    @Inject
    private Clock clock;

    /** @param since from when on it holds; null for a preset that nobody has written down */
    record Kept(JobSchedule schedule, Instant since) {}

    /** Every job that can be scheduled. */
    Map<JobKind, Kept> all() {
        Map<JobKind, Kept> all = new EnumMap<>(JobKind.class);
        Arrays.stream(JobKind.values())
                .filter(JobKind::schedulable)
                .forEach(kind -> all.put(kind, new Kept(kind.preset(), null)));
        Map<String, JobKind> known = Arrays.stream(JobKind.values()).collect(Collectors.toMap(JobKind::key, k -> k));
        sql.list(ALL, row -> {
            JobKind kind = known.get(row.getString("job"));
            return kind == null ? null : all.put(kind, new Kept(schedule(row), Columns.instant(row, "changed_at")));
        });
        return all;
    }

    /** Writes down the presets that nobody has written down yet: from now on they hold. */
    void adopt(Map<JobKind, Kept> all) {
        all.forEach((kind, kept) -> {
            if (kept.since() == null) {
                add(kind, kept.schedule());
            }
        });
    }

    /** @return whether the row was as it was last seen */
    boolean change(JobKind kind, JobSchedule to) {
        return to.version() == 0
                ? add(kind, to)
                : sql.update(
                                CHANGE,
                                to.on(),
                                to.at(),
                                weekdays(to),
                                to.dayOfMonth(),
                                clock.now(),
                                kind.key(),
                                to.version())
                        == 1;
    }

    private boolean add(JobKind kind, JobSchedule to) {
        return sql.update(FIRST, Ids.next(), kind.key(), to.on(), to.at(), weekdays(to), to.dayOfMonth(), clock.now())
                == 1;
    }

    private static String weekdays(JobSchedule schedule) {
        return schedule.days().stream().map(DayOfWeek::name).collect(Collectors.joining(","));
    }

    private static JobSchedule schedule(ResultSet row) throws SQLException {
        String days = row.getString("weekdays");
        int day = row.getInt("month_day");
        return new JobSchedule(
                row.getLong("version"),
                row.getBoolean("active"),
                row.getObject("local_time", LocalTime.class),
                days.isEmpty()
                        ? Set.of()
                        : Arrays.stream(days.split(",")).map(DayOfWeek::valueOf).collect(Collectors.toSet()),
                day == 0 ? null : day);
    }
}
