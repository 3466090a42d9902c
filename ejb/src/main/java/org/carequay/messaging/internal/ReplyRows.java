package org.carequay.messaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carequay.messaging.MessageRule;
import org.carequay.messaging.PatientMessage.VisitWords;
import org.carequay.messaging.SmsCallbacks.IncomingText;
import org.carequay.messaging.model.ReplyWord;
import org.carequay.patient.PatientId;
import org.carequay.shared.Clock;
import org.carequay.shared.Ids;
import org.carequay.tenancy.ClinicId;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** What patients answer, and whom and what it is about. */
@ApplicationScoped
public class ReplyRows {
    private static final String OF_NUMBER = "select * from message_clinics_of_number(?) order by sent_at desc";
    private static final String OF_GATEWAY = "select * from message_of_gateway(?, ?)";
    private static final String ANSWERED =
            "select id, patient_id, rule, subject_id, language, fields from message where id = ?";
    private static final String ADD =
            """
            insert into message_reply (clinic_id, id, patient_id, message_id, sender, body, word, done, received_at, provider_ref)
            values (bound_clinic(), ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String TAKEN = "select 1 from message_reply where provider_ref = ?";
    private static final int LONGEST = 1600;

    @Inject
    private ClinicSql sql;

    @Inject
    private Clock clock;

    /** A message in its clinic. */
    record Found(ClinicId clinic, UUID message) {}

    /** What was answered. */
    record Answered(UUID message, PatientId patient, MessageRule rule, UUID subject, String language, Instant start) {}

    /** The last message to that number in each clinic, the newest first; works without a clinic bound. */
    List<Found> ofNumber(String number) {
        return sql.list(OF_NUMBER, ReplyRows::found, number);
    }

    /** The message the gateway calls so, or that we call so and the gateway has not answered yet; works without a clinic bound. */
    Optional<Found> ofGateway(String reference, UUID message) {
        return sql.first(OF_GATEWAY, ReplyRows::found, reference, message);
    }

    Answered answered(UUID message) {
        return sql.first(
                        ANSWERED,
                        row -> new Answered(
                                Columns.uuid(row, "id"),
                                new PatientId(Columns.uuid(row, "patient_id")),
                                Columns.code(row, "rule", MessageRule.class),
                                Columns.uuid(row, "subject_id"),
                                row.getString("language"),
                                start(row.getString("fields"))),
                        message)
                .orElseThrow();
    }

    private static Instant start(String fields) {
        VisitWords visit = MessageFields.read(fields);
        return visit == null ? null : visit.start();
    }

    boolean taken(String reference) {
        return sql.first(TAKEN, row -> true, reference).isPresent();
    }

    void add(Answered answered, IncomingText text, ReplyWord word, boolean done) {
        sql.update(
                ADD,
                Ids.next(),
                answered.patient().value(),
                answered.message(),
                text.from(),
                text.body().length() > LONGEST ? text.body().substring(0, LONGEST) : text.body(),
                word,
                done,
                clock.now(),
                text.reference());
    }

    private static Found found(ResultSet row) throws SQLException {
        return new Found(new ClinicId(Columns.uuid(row, "clinic_id")), Columns.uuid(row, "message_id"));
    }
}
