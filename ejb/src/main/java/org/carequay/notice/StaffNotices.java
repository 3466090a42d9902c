package org.carequay.notice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carequay.security.AccountId;
import org.carequay.security.FeatureCall;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.Page;
import org.carequay.shared.PageRequest;

/**
 * Tells staff inside the application what wants somebody. A notice to all who hold a key is work for one of them: done by one, it is
 * gone for all. It is posted in the transaction of its cause: both are kept or neither.
 */
public interface StaffNotices {
    /** To whoever holds the key of its kind; does nothing for what was told before. */
    @FeatureCall
    void post(NewNotice notice);

    /** To that one person; does nothing for what was told before. */
    @FeatureCall
    void postTo(AccountId account, NewNotice notice);

    /** What was told of that has come right by itself: nobody need look any more. */
    @FeatureCall
    void settle(NoticeKind kind, UUID subject);

    /** The same for many. */
    @FeatureCall
    void settleAll(NoticeKind kind, List<UUID> subjects);

    /** How many wait for the caller, of kinds that any wait of. */
    @Requires(Permission.PATIENT_READ)
    Map<NoticeKind, Long> waiting();

    /**
     * Those for the caller: what waits, the longest waiting first, or what is done, the last first.
     *
     * @param kind null for all
     */
    @Requires(Permission.PATIENT_READ)
    Page<NoticeView> find(NoticeKind kind, boolean done, PageRequest page);

    /**
     * Says that the caller has seen to it; does nothing where somebody has.
     *
     * @throws org.carequay.shared.NotFound for what is no notice to the caller
     */
    @Requires(Permission.PATIENT_READ)
    NoticeView done(NoticeId id);

    /**
     * Says the same of all of a kind that were posted by then: what came since has not been seen.
     *
     * @return how many that were
     */
    @Requires(Permission.PATIENT_READ)
    int doneAll(NoticeKind kind, Instant seen);
}
