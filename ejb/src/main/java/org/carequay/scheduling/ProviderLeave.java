package org.carequay.scheduling;

import java.util.List;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.tenancy.LongRunning;

/** Moves or cancels all that a provider has booked while away. */
public interface ProviderLeave {
    /**
     * The booked visits of those days, each with where it could go; no two are offered the same time.
     *
     * @throws org.carequay.shared.InvalidInput
     */
    @LongRunning
    @Requires(Permission.SCHEDULE_BOOK)
    List<LeaveVisit> preview(LeaveQuery query);

    /**
     * Does each change by itself: one that is refused leaves the others as they are. Cancellations are the provider's.
     *
     * @param provider who is away
     * @param reason of the cancellations, for the record
     * @return in the order of the changes
     * @throws org.carequay.shared.InvalidInput without a reason when something is to be cancelled
     * @throws org.carequay.shared.NotFound for a visit the clinic does not have, before anything is done; one that is not that provider's (any more) is
     *     refused by itself, {@code visit-elsewhere}
     */
    @LongRunning
    @Requires(Permission.SCHEDULE_BOOK)
    List<LeaveResult> apply(ProviderId provider, List<LeaveChange> changes, String reason);
}
