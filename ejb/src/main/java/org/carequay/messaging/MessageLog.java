package org.carequay.messaging;

import java.util.List;
import java.util.Map;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.Page;

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
     * @throws org.carequay.shared.DomainRefusal {@code message-not-failed}
     * @throws org.carequay.shared.StaleVersion
     */
    @Requires(Permission.MESSAGE_SEND)
    MessageView resend(MessageId id, long version);

    /**
     * Holds back what is not yet on its way.
     *
     * @throws org.carequay.shared.DomainRefusal {@code message-not-held-back}
     * @throws org.carequay.shared.StaleVersion
     */
    @Requires(Permission.MESSAGE_SEND)
    MessageView withdraw(MessageId id, long version);
}
