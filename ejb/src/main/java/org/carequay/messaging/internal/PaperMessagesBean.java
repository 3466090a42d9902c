package org.carequay.messaging.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.carequay.messaging.LettersWritten;
import org.carequay.messaging.MessageId;
import org.carequay.messaging.MessageRule;
import org.carequay.messaging.PaperLetter;
import org.carequay.messaging.PaperMessages;
import org.carequay.messaging.TextForm;
import org.carequay.messaging.internal.MessageTexts.Text;
import org.carequay.messaging.internal.MessageTexts.Words;
import org.carequay.notice.NoticeKind;
import org.carequay.notice.StaffNotices;
import org.carequay.patient.PatientId;
import org.carequay.shared.Clock;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Finds what only a letter can tell, and says it as letters do. */
@Stateless
@PermitAll
@Local(PaperMessages.class)
public class PaperMessagesBean implements PaperMessages {
    private static final Duration BACK = Duration.ofDays(14);
    /** So long a letter is on its way at most. */
    private static final Duration POST = Duration.ofDays(5);
    /** Parameters: rules, since when, by when a letter is there. Visits end at their start; whatever else waits is of use later too. */
    private static final String WAITS =
            """
            from message m
            join patient_card pc on pc.clinic_id = m.clinic_id and pc.patient_id = m.patient_id and pc.active and pc.deceased is null
            left join patient_postal a on a.clinic_id = m.clinic_id and a.patient_id = m.patient_id
            where m.clinic_id = bound_clinic() and m.rule = any (?) and m.queued_at > ?
              and (m.state = 'FAILED' or m.state = 'SUPPRESSED' and m.problem in ('no-consent', 'no-address', 'channel-off', 'no-public-address'))
              and (m.rule not like 'VISIT%' or m.expires_at > ?)
              and not exists (select from message o where o.clinic_id = m.clinic_id and o.subject_id = m.subject_id and o.id <> m.id
                and (o.queued_at > m.queued_at or o.rule = m.rule and o.occurrence = m.occurrence
                  and o.state in ('QUEUED', 'SENDING', 'SENT', 'DELIVERED')))
            """;

    private static final String COUNT =
            "select count(a.patient_id) as addressed, count(*) filter (where a.patient_id is null) as unaddressed "
                    + WAITS;
    private static final String FIRST =
            "select m.id, m.patient_id, pc.display_name, m.rule, m.queued_at, a.patient_id is not null as addressed "
                    + WAITS
                    + " order by m.queued_at, m.id limit ?";
    private static final String TAKE =
            """
            select m.id, m.patient_id, m.rule, m.subject_id, m.language, m.fields, r.given, r.language as spoken from (
              select m.id %s and a.patient_id is not null order by m.queued_at, m.id limit ? for update of m skip locked) w
            join message m on m.clinic_id = bound_clinic() and m.id = w.id
            join patient_reach r on r.clinic_id = m.clinic_id and r.patient_id = m.patient_id order by m.queued_at, m.id"""
                    .formatted(WAITS);
    private static final String ON_PAPER =
            """
            update message set version = version + 1, problem = 'on-paper', link = null,
              state = case state when 'FAILED' then 'WITHDRAWN' else state end
            where clinic_id = bound_clinic() and id = any (?)""";

    @Inject
    private MessageTexts texts;

    @Inject
    private StaffNotices notices;

    @Inject
    private Event<LettersWritten> announcements;

    @Inject
    private ClinicSql sql;

    @Inject
    private Clock clock;

    private record Taken(MessageRule rule, UUID subject, PaperLetter letter) {}

    @Override
    public Waiting waiting() {
        return sql.first(
                        COUNT,
                        row -> new Waiting(row.getLong("addressed"), row.getLong("unaddressed")),
                        rules(),
                        since(),
                        there())
                .orElseThrow();
    }

    @Override
    public List<Waits> first(int most) {
        return sql.list(FIRST, PaperMessagesBean::waits, rules(), since(), there(), most);
    }

    @Override
    public List<PaperLetter> take(int most) {
        Words words = texts.words();
        List<Taken> taken = sql.list(TAKE, row -> taken(row, words), rules(), since(), there(), most);
        List<PaperLetter> letters = taken.stream().map(Taken::letter).toList();
        List<UUID> messages = letters.stream().map(PaperLetter::message).toList();
        sql.update(ON_PAPER, (Object) messages.toArray(UUID[]::new));
        notices.settleAll(NoticeKind.MESSAGE_FAILED, messages);
        Map<MessageRule, List<UUID>> subjects = taken.stream()
                .collect(Collectors.groupingBy(Taken::rule, Collectors.mapping(Taken::subject, Collectors.toList())));
        subjects.forEach((rule, about) -> announcements.fire(new LettersWritten(rule, about)));
        return letters;
    }

    private static Waits waits(ResultSet row) throws SQLException {
        return new Waits(
                new MessageId(Columns.uuid(row, "id")),
                new PatientId(Columns.uuid(row, "patient_id")),
                row.getString("display_name"),
                Columns.code(row, "rule", MessageRule.class),
                Columns.instant(row, "queued_at"),
                row.getBoolean("addressed"));
    }

    private static Taken taken(ResultSet row, Words words) throws SQLException {
        MessageRule rule = Columns.code(row, "rule", MessageRule.class);
        String language = "es".equals(row.getString("spoken")) ? "es" : "en";
        Text text = words.write(
                rule, TextForm.LETTER, language, row.getString("given"), MessageFields.read(row.getString("fields")));
        return new Taken(
                rule,
                Columns.uuid(row, "subject_id"),
                new PaperLetter(
                        Columns.uuid(row, "id"),
                        new PatientId(Columns.uuid(row, "patient_id")),
                        language,
                        text.subject(),
                        text.body()));
    }

    private static String[] rules() {
        return Arrays.stream(MessageRule.values())
                .filter(MessageRule::onPaper)
                .map(Enum::name)
                .toArray(String[]::new);
    }

    private Instant since() {
        return clock.now().minus(BACK);
    }

    private Instant there() {
        return clock.now().plus(POST);
    }
}
