package org.carequay.messaging.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.carequay.messaging.CounselMessage;
import org.carequay.messaging.MessageChannel;
import org.carequay.messaging.MessageRule;
import org.carequay.messaging.Messages;
import org.carequay.messaging.PatientMessage;
import org.carequay.notice.NoticeKind;
import org.carequay.notice.StaffNotices;
import org.carequay.patient.PatientId;

/** Writes messages in the transaction of their cause. */
@Stateless
@PermitAll
@Local(Messages.class)
public class MessagesBean implements Messages {
    @Inject
    private MessageComposer composer;

    @Inject
    private MessageRows rows;

    @Inject
    private StaffNotices notices;

    @Override
    public void toPatient(PatientMessage message) {
        composer.write(List.of(message));
    }

    @Override
    public void toPatients(List<PatientMessage> messages) {
        composer.write(messages);
    }

    @Override
    public void toCounsel(CounselMessage message) {
        composer.writeToCounsel(message);
    }

    @Override
    public Map<PatientId, MessageChannel> reach(Collection<PatientId> patients) {
        return composer.reach(patients);
    }

    @Override
    public Optional<MessageRule> lastTold(UUID subject) {
        return rows.lastTold(subject);
    }

    @Override
    public void withdraw(UUID subject) {
        withdrawAll(List.of(subject));
    }

    @Override
    public void withdrawAll(List<UUID> subjects) {
        List<UUID> gone = subjects.isEmpty() ? List.of() : rows.withdraw(subjects);
        if (!gone.isEmpty()) {
            notices.settleAll(NoticeKind.MESSAGE_FAILED, gone);
        }
    }

    @Override
    public Set<MessageRule> untold(UUID subject) {
        return rows.untold(subject);
    }
}
