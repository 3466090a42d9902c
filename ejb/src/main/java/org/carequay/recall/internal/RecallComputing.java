package org.carequay.recall.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carequay.messaging.Messages;
import org.carequay.shared.Clock;
import org.carequay.tenancy.Caller;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/** Brings the recalls of some patients to what they have to be on a day. Done twice, the second time changes nothing. */
@ApplicationScoped
public class RecallComputing {
    /** A visit of yesterday that nobody closed may still take place; later nobody waits for it. */
    private static final Duration UNCLOSED = Duration.ofDays(1);

    private static final String ANY_LIVE =
            """
            select 1 from recall where clinic_id = bound_clinic() and patient_id = ? and state in ('DUE', 'CONTACTED', 'SCHEDULED')
            limit 1""";

    @Inject
    private Messages messages;

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /** What came of it. */
    record Computed(int made, int ended) {}

    Computed compute(List<UUID> patients, LocalDate day) {
        UUID[] who = patients.toArray(UUID[]::new);
        Instant until = until(day);
        sql.update(RecallSql.RESUME, day, who);
        int ended = satisfy(who, until);
        ended += over(RecallSql.SUPPRESS, day, who);
        over(RecallSql.FOLLOW, zone(), who, until, who);
        Caller by = caller.get();
        int made = sql.update(RecallSql.MAKE, zone(), who, until, clock.now(), by.personName(), by.account(), day, day);
        schedule(who);
        return new Computed(made, ended);
    }

    /** Something happened to a visit of that patient. */
    void visitChanged(UUID patient) {
        if (sql.first(ANY_LIVE, row -> true, patient).isPresent()) {
            UUID[] who = {patient};
            satisfy(who, clock.now());
            schedule(who);
        }
    }

    private int satisfy(UUID[] who, Instant until) {
        return over(RecallSql.SATISFY, zone(), who, until, who);
    }

    private void schedule(UUID[] who) {
        over(RecallSql.SCHEDULE, clock.now().minus(UNCLOSED), who);
    }

    /** Nobody is asked to book any more who did, or need not. */
    private int over(String statement, Object... parameters) {
        List<UUID> over = sql.list(statement, row -> Optional.ofNullable(Columns.uuid(row, "id")), parameters).stream()
                .flatMap(Optional::stream)
                .toList();
        messages.withdrawAll(over);
        return over.size();
    }

    private Instant until(LocalDate day) {
        return day.plusDays(1).atStartOfDay(caller.zone()).toInstant();
    }

    private String zone() {
        return caller.zone().getId();
    }
}
