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
     * @param reason of the cancellations, for the record
     * @return in the order of the changes
     * @throws org.carequay.shared.InvalidInput without a reason when something is to be cancelled
     */
    @LongRunning
    @Requires(Permission.SCHEDULE_BOOK)
    List<LeaveResult> apply(List<LeaveChange> changes, String reason);
}
