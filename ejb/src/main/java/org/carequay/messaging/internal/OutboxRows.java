package org.carequay.messaging.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carequay.messaging.MessageChannel;
import org.carequay.messaging.MessageRule;
import org.carequay.messaging.MessageState;
import org.carequay.messaging.PatientMessage;
import org.carequay.messaging.internal.Outgoing.Outcome;
import org.carequay.messaging.model.TemplateText;
import org.carequay.patient.PatientId;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Takes messages out of the outbox and notes what became of them. A row is in one worker's hands at a time, on any number of servers. */
@ApplicationScoped
public class OutboxRows {
    /** Longer than a batch takes; whoever died with messages in hand lets go of them after this. */
    private static final Duration CLAIM = Duration.ofMinutes(10);

    /** It waits for its next try; what its cause took back meanwhile goes no more. */
    private static final String UNLESS_TAKEN_BACK =
            """
             state = case when taken_back then 'WITHDRAWN' else 'QUEUED' end, link = case when taken_back then null else link end,""";

    private static final String LET_GO =
            """
            update message set version = version + 1, claimed_until = null,"""
                    + UNLESS_TAKEN_BACK
                    + " problem = case when taken_back then 'not-needed' else problem end where state = 'SENDING' and claimed_until <= ?";
    private static final String LATE =
            """
            update message set version = version + 1, state = 'WITHDRAWN', problem = 'too-late', link = null
            where state = 'QUEUED' and %s returning id, patient_id, rule, expires_at""";
    private static final String TOO_LATE = LATE.formatted("due_at <= ? and expires_at <= ?");
    private static final String TOO_LATE_THEN = LATE.formatted("id = ?");
    private static final String DUE =
            """
            select m.*, c.name as clinic_name, c.code as clinic_code, r.deceased is not null as died,
              case m.channel when 'SMS' then r.agreed_to_texts else r.agreed_to_mails end as agreed
            from (select * from message where state = 'QUEUED' and due_at <= ? order by due_at, id limit ? for update skip locked) m
            join clinic c on c.id = m.clinic_id
            join patient_reach r on r.clinic_id = m.clinic_id and r.patient_id = m.patient_id
            order by m.due_at, m.id""";
    private static final String CLAIM_THEM =
            """
            update message set version = version + 1, state = 'SENDING', claimed_until = ?, attempts = attempts + 1
            where id = any (?)""";
    private static final String POSTPONE = "update message set version = version + 1, due_at = ? where id = ?";
    private static final String UNWANTED =
            """
            update message set version = version + 1, state = 'SUPPRESSED', problem = ?, link = null
            where id = ? and state = 'QUEUED'""";
    private static final String SENT =
            """
            update message m set version = version + 1, state = 'SENT', sent_at = ?, provider_ref = r.ref, problem = null,
              link = case when channel = 'SMS' then link end, claimed_until = null
            from unnest(?::uuid[], ?::text[]) r (id, ref) where m.id = r.id and m.state = 'SENDING'""";
    private static final String TO_ANNOUNCE =
            """
            select rule, channel, subject_id from message
            where id = any (?) and (state = 'SENDING' or state = 'QUEUED' and attempts > 0)""";
    /** Whoever tells what became of a message has taken it, though the answer that says so is still to come or was lost. */
    private static final String REPORTED =
            """
            update message set version = version + 1, state = 'SENT', sent_at = ?, provider_ref = nullif(left(?, 200), ''), problem = null,
              claimed_until = null
            where id = ? and (state = 'SENDING' or state = 'QUEUED' and attempts > 0)""";

    private static final String AGAIN = """
            update message set version = version + 1,"""
            + UNLESS_TAKEN_BACK
            + """
                     due_at = ?, problem = case when taken_back then 'not-needed' else ? end, claimed_until = null,
                      attempts = attempts - ?
                    where id = ? and state = 'SENDING'""";
    private static final String FAILED =
            """
            update message set version = version + 1, state = 'FAILED', problem = ?, claimed_until = null
            where id = ? and state = 'SENDING' and not taken_back""";
    private static final String LET_BE =
            """
            update message set version = version + 1, state = 'WITHDRAWN', problem = 'not-needed', link = null, sent_at = null,
              claimed_until = null
            where id = ? and state = ? and taken_back""";
    private static final String OTHER_CHANNEL =
            """
            update message set version = version + 1, state = 'WITHDRAWN', problem = 'other-way', link = null, claimed_until = null,
              attempts = attempts - 1
            where id = ? and state = 'SENDING'""";
    private static final String DELIVERED =
            """
            update message set version = version + 1, state = 'DELIVERED', delivered_at = ?, link = null
            where id = ? and state = 'SENT'""";
    private static final String LOST =
            """
            update message set version = version + 1, state = 'FAILED', problem = ?, sent_at = null
            where id = ? and state = 'SENT' and not taken_back""";
    /** Whatever the gateway tells later comes too late. */
    private static final String FORGET_LINKS =
            "update message set link = null where state = 'SENT' and link is not null and sent_at <= ?";

    private static final Duration LINK_KEPT = Duration.ofDays(1);

    private static final String ONE = "select * from message where id = ?";
    private static final String OTHER_WAY =
            """
            select 1 from message f join message o on o.clinic_id = f.clinic_id and o.subject_id = f.subject_id
              and o.occurrence = f.occurrence and o.rule = f.rule and o.channel <> f.channel
            where f.id = ? and o.state in ('QUEUED', 'SENDING', 'SENT', 'DELIVERED')""";

    /** It says something of a link that is forgotten, so it would say too little now. */
    static final String LINK_IS_GONE = "(link is null and position('%s' in body) > 0)".formatted(TemplateText.LINK);

    private static final String LACKS_ITS_LINK = "select 1 from message where id = ? and " + LINK_IS_GONE;

    @Inject
    private ClinicSql sql;

    @Inject
    private SmsGateway gateway;

    /**
     * A message that is due.
     *
     * @param expires from when on it would come too late
     * @param zones that must allow the hour; empty: any hour
     * @param unwanted why nobody may be written to any more since it was queued, or null
     */
    record Due(Outgoing message, MessageRule rule, Instant expires, List<ZoneId> zones, String unwanted) {}

    /** A message that would have come too late. */
    record Late(UUID id, UUID patient, MessageRule rule, Instant expires) {}

    /** A message that was taken. */
    record Sent(MessageRule rule, MessageChannel channel, UUID subject) {}

    /** What a message was to say, for another channel. */
    record Said(PatientMessage message, MessageChannel channel, String link, int attempts, boolean takenBack) {}

    /** @return what has become too late */
    List<Late> tidy(Instant now) {
        sql.update(LET_GO, now);
        sql.update(FORGET_LINKS, now.minus(LINK_KEPT));
        return sql.list(TOO_LATE, OutboxRows::late, now, now);
    }

    /** It can be sent only when it will be too late. */
    List<Late> tooLate(UUID id) {
        return sql.list(TOO_LATE_THEN, OutboxRows::late, id);
    }

    List<Due> due(Instant now, int most) {
        return sql.list(DUE, this::due, now, most);
    }

    void claim(List<Outgoing> messages, Instant now) {
        sql.update(
                CLAIM_THEM, now.plus(CLAIM), messages.stream().map(Outgoing::id).toArray(UUID[]::new));
    }

    /** It is not sent, and says why. */
    void suppress(UUID id, String why) {
        sql.update(UNWANTED, why, id);
    }

    void postpone(UUID id, Instant due) {
        sql.update(POSTPONE, due, id);
    }

    /** Of these what is not yet noted as sent, and why it was written; locks nothing. */
    List<Sent> toAnnounce(List<UUID> ids) {
        return sql.list(TO_ANNOUNCE, OutboxRows::sent, (Object) ids.toArray(UUID[]::new));
    }

    void sent(List<Outcome> outcomes, Instant now) {
        sql.update(
                SENT,
                now,
                outcomes.stream().map(each -> each.message().id()).toArray(UUID[]::new),
                outcomes.stream().map(Outcome::reference).toArray(String[]::new));
    }

    /** It was sent, as is seen from what the gateway tells of it; does nothing where that was known. */
    void reported(UUID id, String reference, Instant now) {
        sql.update(REPORTED, now, reference, id);
    }

    /** @param counted whether this attempt counts */
    void again(Outcome outcome, Instant due, boolean counted) {
        sql.update(
                AGAIN,
                due,
                outcome.problem(),
                counted ? 0 : 1,
                outcome.message().id());
    }

    /** @return whether somebody should see to it: not where its cause took it back meanwhile */
    boolean failed(Outcome outcome) {
        UUID id = outcome.message().id();
        sql.update(LET_BE, id, MessageState.SENDING);
        return sql.update(FAILED, outcome.problem(), id) == 1;
    }

    /** It goes by the other channel, as this one is not there. */
    void leaveToTheOther(UUID id) {
        sql.update(OTHER_CHANNEL, id);
    }

    void delivered(UUID id, Instant now) {
        sql.update(DELIVERED, now, id);
    }

    /** @return whether it was sent until now, and is still wanted */
    boolean lost(UUID id, String problem) {
        sql.update(LET_BE, id, MessageState.SENT);
        return sql.update(LOST, problem, id) == 1;
    }

    /** Whether the same is told, or was, on another channel. */
    boolean goesAnotherWay(UUID id) {
        return sql.first(OTHER_WAY, row -> true, id).isPresent();
    }

    boolean lacksItsLink(UUID id) {
        return sql.first(LACKS_ITS_LINK, row -> true, id).isPresent();
    }

    Optional<Said> said(UUID id) {
        return sql.first(ONE, OutboxRows::said, id);
    }

    private static Sent sent(ResultSet row) throws SQLException {
        return new Sent(
                Columns.code(row, "rule", MessageRule.class),
                Columns.code(row, "channel", MessageChannel.class),
                Columns.uuid(row, "subject_id"));
    }

    private static Late late(ResultSet row) throws SQLException {
        return new Late(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "patient_id"),
                Columns.code(row, "rule", MessageRule.class),
                Columns.instant(row, "expires_at"));
    }

    private Due due(ResultSet row) throws SQLException {
        String link = row.getString("link");
        String zones = row.getString("zones");
        return new Due(
                new Outgoing(
                        Columns.uuid(row, "id"),
                        Columns.code(row, "channel", MessageChannel.class),
                        row.getString("clinic_name"),
                        gateway.numberOf(row.getString("clinic_code")),
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getString("body").replace(TemplateText.LINK, link == null ? "" : link),
                        row.getString("calendar")),
                Columns.code(row, "rule", MessageRule.class),
                Columns.instant(row, "expires_at"),
                zones == null
                        ? List.of()
                        : Arrays.stream(zones.split(" ")).map(ZoneId::of).toList(),
                unwanted(row));
    }

    /** An attorney agreed to nothing, and need not. */
    private static String unwanted(ResultSet row) throws SQLException {
        if (Columns.code(row, "rule", MessageRule.class).toCounsel()) {
            return null;
        }
        if (row.getBoolean("died")) {
            return "deceased";
        }
        return row.getBoolean("agreed") ? null : "no-consent";
    }

    private static Said said(ResultSet row) throws SQLException {
        return new Said(
                new PatientMessage(
                        Columns.code(row, "rule", MessageRule.class),
                        new PatientId(Columns.uuid(row, "patient_id")),
                        Columns.uuid(row, "subject_id"),
                        row.getString("occurrence"),
                        MessageFields.read(row.getString("fields")),
                        null,
                        null,
                        Columns.instant(row, "due_at"),
                        Columns.instant(row, "expires_at")),
                Columns.code(row, "channel", MessageChannel.class),
                row.getString("link"),
                row.getInt("attempts"),
                row.getBoolean("taken_back"));
    }
}
