package org.carequay.messaging;

import java.util.List;
import java.util.Map;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.Page;
import org.carequay.tenancy.LongRunning;

/** What was written to patients, and what became of it. */
public interface MessageLog {
    @Requires(Permission.PATIENT_READ)
    Page<MessageView> find(MessageQuery query);

    /** How many messages are in each state. */
    @Requires(Permission.PATIENT_READ)
    Map<MessageState, Long> counts();

    /** @throws org.carequay.shared.NotFound */
    @Requires(Permission.PATIENT_READ)
    MessageView get(MessageId id);

    /** What the patient answered to that message by text, the first first. @throws org.carequay.shared.NotFound */
    @Requires(Permission.PATIENT_READ)
    List<ReplyView> replies(MessageId id);

    /**
     * Sends what was given up once more, now.
     *
     * @throws org.carequay.shared.DomainRefusal {@code message-not-failed}; {@code message-went-another-way} where the same is told, or was, on the
     *     other channel; {@code message-link-gone} where its link is no longer known
     * @throws org.carequay.shared.StaleVersion
     */
    @Requires(Permission.MESSAGE_SEND)
    MessageView resend(MessageId id, long version);

    /**
     * Sends all that was given up and is like that once more, in the hours in which patients may be written to; what has come too late
     * for what it is about, goes or went another way, or lacks its link, stays given up.
     *
     * @param query its state and page say nothing here
     */
    @LongRunning
    @Requires(Permission.MESSAGE_SEND)
    BulkAct resendAll(MessageQuery query);

    /**
     * Gives up for good, or holds back, all that failed and is like that.
     *
     * @param query as of {@link #resendAll}
     */
    @LongRunning
    @Requires(Permission.MESSAGE_SEND)
    BulkAct withdrawAll(MessageQuery query);

    /**
     * Holds back what is not yet on its way.
     *
     * @throws org.carequay.shared.DomainRefusal {@code message-not-held-back}
     * @throws org.carequay.shared.StaleVersion
     */
    @Requires(Permission.MESSAGE_SEND)
    MessageView withdraw(MessageId id, long version);
}
