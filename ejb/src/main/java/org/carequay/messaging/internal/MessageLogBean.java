package org.carequay.messaging.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carequay.audit.AuditTrail;
import org.carequay.messaging.BulkAct;
import org.carequay.messaging.MessageId;
import org.carequay.messaging.MessageLog;
import org.carequay.messaging.MessageQuery;
import org.carequay.messaging.MessageState;
import org.carequay.messaging.MessageView;
import org.carequay.messaging.ReplyView;
import org.carequay.notice.NoticeKind;
import org.carequay.notice.StaffNotices;
import org.carequay.shared.Clock;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.NotFound;
import org.carequay.shared.Page;
import org.carequay.shared.StaleVersion;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Shows messages to staff, and lets them send one again or hold one back. */
@Stateless
@PermitAll
@Local(MessageLog.class)
public class MessageLogBean implements MessageLog {
    private static final String ENTITY = "message";
    /** What is sent again by hand is wanted now, even if it would have been too late by itself. */
    private static final Duration AGAIN = Duration.ofHours(1);

    private static final String RESEND =
            """
            update message set version = version + 1, state = 'QUEUED', problem = null, attempts = 0, due_at = ?, zones = null,
              expires_at = greatest(expires_at, ?)
            where id = ? and version = ? and state = 'FAILED'""";
    /** What goes another way, or went, does not go again; of two that were given up on both ways it is the first, on the preferred one. */
    private static final String RESEND_ALL =
            """
            update message f set version = version + 1, state = 'QUEUED', problem = null, attempts = 0, due_at = ?
            where f.clinic_id = bound_clinic() and f.id = any (?) and f.state = 'FAILED' and f.expires_at > ? and not exists (
              select from message o where o.clinic_id = f.clinic_id and o.subject_id = f.subject_id and o.occurrence = f.occurrence
                and o.rule = f.rule and o.channel <> f.channel and (o.state in ('QUEUED', 'SENDING', 'SENT', 'DELIVERED')
                  or o.state = 'FAILED' and o.id = any (?) and (o.queued_at, o.id) < (f.queued_at, f.id)))
              and not """
                    + OutboxRows.LINK_IS_GONE
                    + " returning f.id";

    private static final String WITHDRAW_ALL =
            """
            update message set version = version + 1, state = 'WITHDRAWN', problem = 'by-hand', link = null
            where clinic_id = bound_clinic() and id = any (?) and state = 'FAILED' returning id""";
    private static final String WITHDRAW =
            """
            update message set version = version + 1, state = 'WITHDRAWN', problem = 'by-hand', link = null
            where id = ? and version = ? and state in ('QUEUED', 'FAILED')""";

    @Inject
    private MessageList list;

    @Inject
    private OutboxRows outbox;

    @Inject
    private AuditTrail trail;

    @Inject
    private StaffNotices notices;

    @Inject
    private ClinicSql sql;

    @Inject
    private Clock clock;

    @Override
    public Page<MessageView> find(MessageQuery query) {
        if (query.patient() != null) {
            trail.read(ENTITY, query.patient().value(), query.patient().value());
        }
        return list.find(query);
    }

    @Override
    public Map<MessageState, Long> counts() {
        return list.counts();
    }

    @Override
    public MessageView get(MessageId id) {
        MessageView message = known(id);
        trail.read(ENTITY, id.value(), message.patient().value());
        return message;
    }

    @Override
    public List<ReplyView> replies(MessageId id) {
        known(id);
        return list.replies(id);
    }

    @Override
    public MessageView resend(MessageId id, long version) {
        MessageView message = seen(id, version);
        if (!message.resendable()) {
            throw new DomainRefusal("message-not-failed", Map.of("state", message.state()));
        }
        if (outbox.goesAnotherWay(id.value())) {
            throw new DomainRefusal("message-went-another-way");
        }
        if (outbox.lacksItsLink(id.value())) {
            throw new DomainRefusal("message-link-gone");
        }
        notices.settle(NoticeKind.MESSAGE_FAILED, id.value());
        return changed(id, version, sql.update(RESEND, clock.now(), clock.now().plus(AGAIN), id.value(), version));
    }

    @Override
    public MessageView withdraw(MessageId id, long version) {
        MessageView message = seen(id, version);
        if (!message.withdrawable()) {
            throw new DomainRefusal("message-not-held-back", Map.of("state", message.state()));
        }
        notices.settle(NoticeKind.MESSAGE_FAILED, id.value());
        return changed(id, version, sql.update(WITHDRAW, id.value(), version));
    }

    @Override
    public BulkAct resendAll(MessageQuery query) {
        List<UUID> failed = list.failed(query);
        Instant now = clock.now();
        return settled(failed, sql.list(RESEND_ALL, MessageLogBean::id, now, ids(failed), now, ids(failed)));
    }

    @Override
    public BulkAct withdrawAll(MessageQuery query) {
        List<UUID> failed = list.failed(query);
        return settled(failed, sql.list(WITHDRAW_ALL, MessageLogBean::id, (Object) ids(failed)));
    }

    private BulkAct settled(List<UUID> wanted, List<UUID> done) {
        notices.settleAll(NoticeKind.MESSAGE_FAILED, done);
        return new BulkAct(done.size(), wanted.size() - done.size());
    }

    private static UUID id(ResultSet row) throws SQLException {
        return Columns.uuid(row, "id");
    }

    private static UUID[] ids(List<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    private MessageView seen(MessageId id, long version) {
        MessageView message = known(id);
        if (message.version() != version) {
            throw new StaleVersion(version, message.version());
        }
        return message;
    }

    /** The worker may have taken it in this very moment. */
    private MessageView changed(MessageId id, long version, int rows) {
        MessageView now = known(id);
        if (rows == 0) {
            throw new StaleVersion(version, now.version());
        }
        return now;
    }

    private MessageView known(MessageId id) {
        return list.get(id).orElseThrow(() -> new NotFound("message"));
    }
}
