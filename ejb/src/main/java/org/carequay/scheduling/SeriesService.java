package org.carequay.scheduling;

import java.util.List;
import java.util.Optional;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.tenancy.LongRunning;

/** Visits that are planned together, such as twelve weeks of therapy. */
public interface SeriesService {
    /**
     * Each visit of the plan, and what is in the way of those that cannot be; nothing is booked.
     *
     * @throws org.carequay.shared.InvalidInput for a first visit in the past or a recurrence that no series has
     */
    @LongRunning
    @Requires(Permission.SCHEDULE_BOOK)
    List<SeriesLine> plan(SeriesPlan plan);

    /**
     * Books, in one transaction, all visits that can be booked, and says of each other one why not.
     *
     * @param visits as they were settled; empty: as the plan says
     * @param idempotencyKey may be null; the same key again gives the same series, without the visits that were refused
     * @throws BookingConflict of the first one when none of them can be booked, or when others were faster for one that could;
     *     nothing is booked then
     */
    @LongRunning
    @Requires(Permission.SCHEDULE_BOOK)
    SeriesBooked book(SeriesPlan plan, List<PlannedVisit> visits, String idempotencyKey);

    /** @throws org.carequay.shared.NotFound for an id that the clinic does not have */
    @Requires(Permission.SCHEDULE_READ)
    SeriesView get(SeriesId id);

    /** Empty for a visit that stands alone. */
    @Requires(Permission.SCHEDULE_READ)
    Optional<SeriesPlace> placeOf(AppointmentId visit);

    /**
     * What a change would do, and to which visits; nothing is changed.
     *
     * @throws org.carequay.shared.InvalidInput {@code in-past} when all visits of the scope would be in the past
     */
    @LongRunning
    @Requires(Permission.SCHEDULE_BOOK)
    List<SeriesMove> preview(SeriesChange change);

    /**
     * Changes, in one transaction, all visits of the scope that can be changed so; the others stay as they are, also those that would be in the
     * past.
     *
     * @throws org.carequay.shared.InvalidInput {@code in-past} when all visits of the scope would be in the past
     * @throws org.carequay.shared.StaleVersion when somebody changed the visit since
     * @throws org.carequay.shared.DomainRefusal {@code series-nothing-ahead} when no visit of the scope is booked and ahead
     * @throws BookingConflict when others were faster for one that could be changed; nothing is changed then
     */
    @LongRunning
    @Requires(Permission.SCHEDULE_BOOK)
    SeriesChanged change(SeriesChange change);

    /**
     * Calls off all visits of the scope that are booked and ahead.
     *
     * @return them, earliest first
     * @throws org.carequay.shared.StaleVersion when somebody changed the visit since
     * @throws org.carequay.shared.DomainRefusal {@code series-nothing-ahead}
     */
    @LongRunning
    @Requires(Permission.SCHEDULE_BOOK)
    List<AppointmentView> cancel(AppointmentId visit, long version, SeriesScope scope, CancelAppointment command);
}
