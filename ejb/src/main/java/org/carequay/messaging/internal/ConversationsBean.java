package org.carequay.messaging.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.carequay.messaging.ConversationLine;
import org.carequay.messaging.ConversationLine.Received;
import org.carequay.messaging.ConversationLine.Sent;
import org.carequay.messaging.Conversations;
import org.carequay.messaging.MessageChannel;
import org.carequay.messaging.MessageId;
import org.carequay.messaging.MessageRule;
import org.carequay.messaging.MessageState;
import org.carequay.messaging.UnknownTextId;
import org.carequay.patient.PatientId;
import org.carequay.patient.PatientService;
import org.carequay.shared.Page;
import org.carequay.shared.PageRequest;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Puts what was sent to a patient and what came from them into one order. */
@Stateless
@PermitAll
@Local(Conversations.class)
public class ConversationsBean implements Conversations {
    private static final String LINES =
            """
            select m.queued_at as at, m.id as message_id, m.channel, m.recipient, m.body, m.rule, m.state, m.problem, m.subject,
              null as word, false as done, null::uuid as unknown_id, m.id
            from message m where m.clinic_id = bound_clinic() and m.patient_id = ?
            union all
            select r.received_at, r.message_id, 'SMS', r.sender, r.body, null, null, null, null, r.word, r.done, null, r.id
            from message_reply r where r.clinic_id = bound_clinic() and r.patient_id = ?
            union all
            select u.received_at, null, 'SMS', u.sender, u.body, null, null, null, null, u.word, true, u.id, u.id
            from unknown_text u where u.clinic_id = bound_clinic() and u.patient_id = ?""";
    private static final String ROWS = LINES + " order by at desc, id desc limit ? offset ?";
    private static final String COUNT = "select count(*) from (" + LINES + ") l";

    @Inject
    private PatientService patients;

    @Inject
    private ClinicSql sql;

    @Override
    public Page<ConversationLine> of(PatientId patient, PageRequest page) {
        // Also writes down that the record was read.
        UUID id = patients.banner(patient).id().value();
        long total = sql.first(COUNT, row -> row.getLong(1), id, id, id).orElse(0L);
        return Page.of(sql.list(ROWS, ConversationsBean::line, id, id, id, page.size(), page.offset()), page, total);
    }

    private static ConversationLine line(ResultSet row) throws SQLException {
        UUID message = Columns.uuid(row, "message_id");
        UUID unknown = Columns.uuid(row, "unknown_id");
        MessageRule rule = Columns.code(row, "rule", MessageRule.class);
        return new ConversationLine(
                Columns.uuid(row, "id"),
                Columns.instant(row, "at"),
                message == null ? null : new MessageId(message),
                Columns.code(row, "channel", MessageChannel.class),
                row.getString("recipient"),
                row.getString("body"),
                rule == null
                        ? null
                        : new Sent(
                                rule,
                                Columns.code(row, "state", MessageState.class),
                                row.getString("problem"),
                                row.getString("subject")),
                rule == null
                        ? new Received(
                                row.getString("word"),
                                row.getBoolean("done"),
                                unknown == null ? null : new UnknownTextId(unknown))
                        : null);
    }
}
