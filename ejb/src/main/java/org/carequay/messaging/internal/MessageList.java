package org.carequay.messaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.carequay.messaging.MessageChannel;
import org.carequay.messaging.MessageId;
import org.carequay.messaging.MessageQuery;
import org.carequay.messaging.MessageRule;
import org.carequay.messaging.MessageState;
import org.carequay.messaging.MessageView;
import org.carequay.messaging.ReplyView;
import org.carequay.patient.PatientId;
import org.carequay.shared.Page;
import org.carequay.shared.PageRequest;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/** Reads messages. */
@ApplicationScoped
public class MessageList {
    private static final String WHERE =
            """
            from message m
            where m.clinic_id = bound_clinic()
              and (?::uuid is null or m.patient_id = ?)
              and (?::text is null or m.state = ?)
              and (?::text is null or m.rule = ?)
              and (?::text is null or m.channel = ?)
              and (?::timestamptz is null or m.queued_at >= ?)
              and (?::timestamptz is null or m.queued_at < ?)
            """;
    private static final String VIEW =
            """
            select x.*, pc.display_name, pc.mrn from (%s) x
            join patient_card pc on pc.clinic_id = x.clinic_id and pc.patient_id = x.patient_id
            order by x.queued_at desc, x.id desc""";
    private static final String ROWS =
            VIEW.formatted("select m.* " + WHERE + "order by m.queued_at desc, m.id desc limit ? offset ?");
    private static final String ONE =
            VIEW.formatted("select m.* from message m where m.clinic_id = bound_clinic() and m.id = ?");
    private static final String COUNT =
            "select count(*) from (select 1 " + WHERE + "limit " + (PageRequest.COUNT_LIMIT + 1) + ") c";
    private static final String FAILED = "select m.id " + WHERE + "for update of m skip locked";
    private static final String COUNTS =
            "select state, count(*) as messages from message where clinic_id = bound_clinic() group by state";

    private static final String REPLIES =
            "select * from message_reply where clinic_id = bound_clinic() and message_id = ? order by received_at, id";

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    Page<MessageView> find(MessageQuery query) {
        List<Object> filter = narrowed(query, query.state());
        long total = sql.first(COUNT, row -> row.getLong(1), filter.toArray()).orElse(0L);
        filter.add(query.page().size());
        filter.add(query.page().offset());
        return Page.of(sql.list(ROWS, MessageList::view, filter.toArray()), query.page(), total);
    }

    private List<Object> narrowed(MessageQuery query, MessageState state) {
        List<Object> filter = new ArrayList<>();
        twice(filter, query.patient() == null ? null : query.patient().value());
        twice(filter, state);
        twice(filter, query.rule());
        twice(filter, query.channel());
        twice(filter, start(query.from(), 0));
        twice(filter, start(query.to(), 1));
        return filter;
    }

    Map<MessageState, Long> counts() {
        Map<MessageState, Long> counts = new EnumMap<>(MessageState.class);
        sql.list(COUNTS, row -> counts.put(Columns.code(row, "state", MessageState.class), row.getLong("messages")));
        return counts;
    }

    /** All that was given up and is like that. */
    List<UUID> failed(MessageQuery query) {
        return sql.list(
                FAILED,
                row -> Columns.uuid(row, "id"),
                narrowed(query, MessageState.FAILED).toArray());
    }

    Optional<MessageView> get(MessageId id) {
        return sql.first(ONE, MessageList::view, id.value());
    }

    List<ReplyView> replies(MessageId id) {
        return sql.list(
                REPLIES,
                row -> new ReplyView(
                        Columns.instant(row, "received_at"),
                        row.getString("body"),
                        row.getString("word"),
                        row.getBoolean("done")),
                id.value());
    }

    private static void twice(List<Object> filter, Object value) {
        filter.addAll(Collections.nCopies(2, value));
    }

    /** When the day after so many begins in the clinic. */
    private Instant start(LocalDate day, int later) {
        return day == null
                ? null
                : day.plusDays(later).atStartOfDay(caller.zone()).toInstant();
    }

    private static MessageView view(ResultSet row) throws SQLException {
        return new MessageView(
                new MessageId(Columns.uuid(row, "id")),
                row.getLong("version"),
                new PatientId(Columns.uuid(row, "patient_id")),
                row.getString("display_name"),
                row.getString("mrn"),
                Columns.code(row, "rule", MessageRule.class),
                Columns.code(row, "channel", MessageChannel.class),
                Columns.code(row, "state", MessageState.class),
                row.getString("problem"),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("body"),
                Columns.uuid(row, "subject_id"),
                row.getInt("attempts"),
                Columns.instant(row, "queued_at"),
                Columns.instant(row, "due_at"),
                Columns.instant(row, "sent_at"),
                Columns.instant(row, "delivered_at"));
    }
}
