package org.carequay.mailing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carequay.messaging.PaperMessages;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.tenancy.LongRunning;

/** Mailings: what waits is frozen in one transaction, printed by a restartable batch job, then put together and closed. */
public interface Mailings {
    /** What waits for a letter now. */
    @Requires(Permission.MESSAGE_SEND)
    PaperMessages.Waiting waiting();

    /** To whom, the longest waiting first. */
    @Requires(Permission.MESSAGE_SEND)
    List<PaperMessages.Waits> first(int most);

    /** Freezes what waits, at most two thousand letters; empty where nothing does. */
    @LongRunning
    @Requires(Permission.MESSAGE_SEND)
    Optional<MailingId> open();

    /** Claims a mailing that is open or failed for one job; false when a job has it already or it is finished. */
    @Requires(Permission.MESSAGE_SEND)
    boolean begin(MailingId id);

    /** The newest first, at most a hundred. */
    @Requires(Permission.MESSAGE_SEND)
    List<MailingView> all();

    /** @throws org.carequay.shared.NotFound */
    @Requires(Permission.MESSAGE_SEND)
    MailingView get(MailingId id);

    /** Some letters without their paper, after that one (null: from the first), in the order of their ids. */
    @Requires(Permission.MESSAGE_SEND)
    List<UUID> pending(MailingId id, UUID after);

    /** Prints these letters, each into the documents of its patient; those printed already are left as they are. */
    @Requires(Permission.MESSAGE_SEND)
    void print(MailingId id, List<UUID> letters);

    /** Puts all letters into one file, writes the sheet of addresses and closes the mailing, or marks it failed. */
    @LongRunning
    @Requires(Permission.MESSAGE_SEND)
    void close(MailingId id, boolean succeeded);
}
