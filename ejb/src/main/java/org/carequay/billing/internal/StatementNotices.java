package org.carequay.billing.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.carequay.messaging.MessageRule;
import org.carequay.messaging.Messages;
import org.carequay.messaging.PatientMessage;
import org.carequay.patient.PatientId;
import org.carequay.shared.Clock;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Has patients told that a statement of their own is ready, not what it says; firms get theirs on paper. */
@ApplicationScoped
public class StatementNotices {
    private static final int AT_ONCE = 500;
    private static final Duration USEFUL = Duration.ofDays(14);
    private static final String OWN =
            "select id, patient_id from statement where clinic_id = bound_clinic() and run_id = ? and firm_id is null order by position";
    private static final String OCCURRENCE = "issued";

    @Inject
    private Messages messages;

    @Inject
    private ClinicSql sql;

    @Inject
    private Clock clock;

    void follow(@Observes StatementsIssued issued) {
        Instant now = clock.now();
        List<PatientMessage> all = sql.list(
                OWN, row -> message(Columns.uuid(row, "id"), Columns.uuid(row, "patient_id"), now), issued.run());
        List<PatientMessage> left = new ArrayList<>(all);
        while (!left.isEmpty()) {
            List<PatientMessage> some = left.subList(0, Math.min(AT_ONCE, left.size()));
            messages.toPatients(List.copyOf(some));
            some.clear();
        }
    }

    private static PatientMessage message(UUID statement, UUID patient, Instant now) {
        return new PatientMessage(
                MessageRule.STATEMENT_READY,
                new PatientId(patient),
                statement,
                OCCURRENCE,
                null,
                null,
                null,
                now,
                now.plus(USEFUL));
    }
}
