package org.carequay.messaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.carequay.messaging.MessageChannel;
import org.carequay.messaging.MessageRule;
import org.carequay.messaging.MessageState;
import org.carequay.messaging.PatientMessage;
import org.carequay.messaging.internal.MessageTexts.Text;
import org.carequay.messaging.internal.Recipients.Recipient;
import org.carequay.shared.Clock;
import org.carequay.shared.Ids;
import org.carequay.tenancy.Caller;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/** Writes the outbox. */
@ApplicationScoped
public class MessageRows {
    private static final String ADD =
            """
            insert into message (clinic_id, id, patient_id, rule, subject_id, occurrence, channel, state, problem, language, recipient,
              subject, body, link, calendar, fields, zones, due_at, expires_at, queued_at, queued_by, queued_account)
            values (bound_clinic(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?)
            on conflict (clinic_id, subject_id, occurrence, channel, rule) do nothing""";
    private static final String LAST_TOLD =
            """
            select rule from message where subject_id = ? and sent_at is not null and rule in (
              'VISIT_BOOKED', 'VISIT_MOVED', 'VISIT_CANCELLED')
            order by sent_at desc, id desc limit 1""";
    /** What a server has in hand stays what it is until that is settled; so does a text that may still turn out not to have arrived. */
    private static final String WITHDRAW =
            """
            update message set version = version + 1, taken_back = true,
              state = case when state in ('QUEUED', 'FAILED') then 'WITHDRAWN' else state end,
              problem = case when state in ('QUEUED', 'FAILED') then 'not-needed' else problem end,
              link = case when state in ('QUEUED', 'FAILED') then null else link end
            where subject_id = any (?) and not taken_back
              and (state in ('QUEUED', 'FAILED', 'SENDING') or state = 'SENT' and channel = 'SMS')
            returning id, state""";

    private static final String UNTOLD =
            """
            select distinct m.rule from message m
            where m.subject_id = ? and m.state = 'WITHDRAWN' and m.taken_back and m.attempts = 0 and not exists (
              select from message s where s.clinic_id = m.clinic_id and s.subject_id = m.subject_id and s.sent_at is not null
                and s.queued_at >= m.queued_at)""";

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    /**
     * A message as it goes into the outbox.
     *
     * @param link in full, or null
     * @param problem why it is not sent; null where it is
     */
    record Written(PatientMessage message, Recipient to, Text text, String link, Instant due, String problem) {}

    /** A message that was taken back, and where it is now. */
    private record Taken(UUID id, MessageState state) {}

    void add(List<Written> messages) {
        Caller by = caller.get();
        Instant now = clock.now();
        sql.batch(ADD, messages.stream().map(each -> row(each, now, by)).toList());
    }

    private static Object[] row(Written written, Instant now, Caller by) {
        PatientMessage message = written.message();
        Recipient to = written.to();
        boolean queued = written.problem() == null;
        return new Object[] {
            Ids.next(),
            message.patient().value(),
            message.rule(),
            message.subject(),
            message.occurrence(),
            to.channel(),
            queued ? MessageState.QUEUED : MessageState.SUPPRESSED,
            written.problem(),
            to.language(),
            to.address(),
            written.text().subject(),
            written.text().body(),
            queued ? written.link() : null,
            to.channel() == MessageChannel.EMAIL ? message.calendar() : null,
            MessageFields.json(message.time()),
            message.rule().quietHours()
                    ? to.zones().stream().map(ZoneId::getId).collect(Collectors.joining(" "))
                    : null,
            written.due(),
            message.expires(),
            now,
            by.personName(),
            by.account()
        };
    }

    Optional<MessageRule> lastTold(UUID subject) {
        return sql.first(LAST_TOLD, row -> Columns.code(row, "rule", MessageRule.class), subject);
    }

    /** Those that now go no more for certain. */
    List<UUID> withdraw(List<UUID> subjects) {
        return sql
                .list(
                        WITHDRAW,
                        row -> new Taken(Columns.uuid(row, "id"), Columns.code(row, "state", MessageState.class)),
                        (Object) subjects.toArray(UUID[]::new))
                .stream()
                .filter(taken -> taken.state() == MessageState.WITHDRAWN)
                .map(Taken::id)
                .toList();
    }

    Set<MessageRule> untold(UUID subject) {
        return Set.copyOf(sql.list(UNTOLD, row -> Columns.code(row, "rule", MessageRule.class), subject));
    }
}
