package org.carequay.messaging.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import org.carequay.messaging.MessageChannel;
import org.carequay.messaging.internal.Outgoing.Fate;
import org.carequay.messaging.internal.Outgoing.Outcome;
import org.carequay.messaging.model.BackOff;
import org.carequay.messaging.model.TemplateText;
import org.carequay.security.AccountMailWanted;
import org.carequay.security.AccountNotice;
import org.carequay.shared.Clock;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.Ids;
import org.carequay.tenancy.ClinicService;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/**
 * E-mails to people who sign in, at any hour and whatever a clinic wants of its messages to patients. Written in the transaction of
 * what they tell of; the link is forgotten once the letter is sent.
 */
@Stateless
@PermitAll
public class AccountLetters {
    private static final Duration CLAIM = Duration.ofMinutes(10);
    private static final Duration WHILE_DOWN = Duration.ofSeconds(30);
    private static final String WRITE =
            """
            insert into account_letter (clinic_id, id, kind, recipient, subject, body, link, state, due_at, expires_at, queued_at)
            values (bound_clinic(), ?, ?, ?, ?, ?, ?, 'QUEUED', ?, ?, ?)""";
    private static final String TOO_LATE =
            """
            update account_letter set version = version + 1, state = 'FAILED', problem = 'too-late', link = null, claimed_until = null
            where state in ('QUEUED', 'SENDING') and expires_at <= ?""";
    private static final String TAKE =
            """
            update account_letter l set version = version + 1, state = 'SENDING', claimed_until = ?, attempts = attempts + 1
            from clinic c where c.id = l.clinic_id and l.id in (
              select id from account_letter where due_at <= ? and (state = 'QUEUED' or state = 'SENDING' and claimed_until <= ?)
              order by due_at limit ? for update skip locked)
            returning l.id, c.name as clinic_name, l.recipient, l.subject, l.body, l.link""";
    private static final String SENT =
            """
            update account_letter set version = version + 1, state = 'SENT', sent_at = ?, link = null, claimed_until = null,
              problem = null
            where id = ? and state = 'SENDING'""";
    private static final String AGAIN =
            """
            update account_letter set version = version + 1, state = 'QUEUED', due_at = ?, problem = ?, claimed_until = null,
              attempts = attempts - ?
            where id = ? and state = 'SENDING'""";
    private static final String FAILED =
            """
            update account_letter set version = version + 1, state = 'FAILED', problem = ?, link = null, claimed_until = null
            where id = ? and state = 'SENDING'""";
    private static final String ATTEMPTS = "select attempts from account_letter where id = ?";

    @Inject
    private ClinicSql sql;

    @Inject
    private ClinicService clinics;

    @Inject
    private PublicAddress address;

    @Inject
    private Clock clock;

    /** @throws DomainRefusal {@code public-address-missing} where no link can be written */
    public void write(@Observes AccountMailWanted wanted) {
        if (!address.known()) {
            throw new DomainRefusal("public-address-missing");
        }
        Instant now = clock.now();
        String clinic = clinics.current().name();
        String subject = text(wanted, "subject", clinic);
        String body = text(wanted, "body", clinic);
        sql.update(
                WRITE,
                Ids.next(),
                wanted.kind(),
                wanted.email(),
                subject,
                body,
                address.of(wanted.path()),
                now,
                wanted.expires(),
                now);
    }

    /** Something to know: said without a link where the installation does not know its own address. */
    public void tell(@Observes AccountNotice notice) {
        Instant now = clock.now();
        String clinic = clinics.current().name();
        Object[] details = {notice.personName(), clinic, TemplateText.LINK};
        sql.update(
                WRITE,
                Ids.next(),
                notice.kind(),
                notice.email(),
                text(notice.kind() + ".subject", notice.locale(), details),
                text(notice.kind() + ".body", notice.locale(), details),
                address.known() ? address.of(notice.path()) : null,
                now,
                notice.expires(),
                now);
    }

    /** Letters that are now in the caller's hands. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<Outgoing> take(int most) {
        Instant now = clock.now();
        sql.update(TOO_LATE, now);
        return sql.list(TAKE, AccountLetters::letter, now.plus(CLAIM), now, now, most);
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void settle(List<Outcome> outcomes) {
        Instant now = clock.now();
        for (Outcome outcome : outcomes) {
            UUID id = outcome.message().id();
            int attempts = sql.first(ATTEMPTS, row -> row.getInt(1), id).orElse(1);
            if (outcome.fate() == Fate.SENT) {
                sql.update(SENT, now, id);
            } else if (outcome.fate() == Fate.DOWN) {
                sql.update(AGAIN, now.plus(WHILE_DOWN), outcome.problem(), 1, id);
            } else if (outcome.fate() == Fate.LATER && !BackOff.givesUp(attempts)) {
                sql.update(AGAIN, now.plus(BackOff.after(attempts)), outcome.problem(), 0, id);
            } else {
                sql.update(FAILED, outcome.problem(), id);
            }
        }
    }

    private static String text(AccountMailWanted wanted, String part, String clinic) {
        return text(wanted.kind() + "." + part, wanted.locale(), new Object[] {
            wanted.personName(), clinic, TemplateText.LINK, wanted.kind().life().toHours()
        });
    }

    private static String text(String key, String locale, Object[] details) {
        Locale language = Locale.forLanguageTag(locale);
        ResourceBundle words = ResourceBundle.getBundle(
                "org.carequay.messaging.letters",
                language,
                AccountLetters.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(words.getString(key), language).format(details);
    }

    private static Outgoing letter(ResultSet row) throws SQLException {
        String link = row.getString("link");
        return new Outgoing(
                Columns.uuid(row, "id"),
                MessageChannel.EMAIL,
                row.getString("clinic_name"),
                null,
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("body").replace(TemplateText.LINK, link == null ? "" : link),
                null);
    }
}
