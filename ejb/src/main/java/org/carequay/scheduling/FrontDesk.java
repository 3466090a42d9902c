package org.carequay.scheduling;

import java.util.List;
import org.carequay.security.Permission;
import org.carequay.security.Requires;

/** The front desk's day: who waits where and how long, the gates of checking in, rooms, and people without a booking. */
public interface FrontDesk {
    @Requires(Permission.SCHEDULE_READ)
    DayBoard board(BoardQuery query);

    /** @throws org.carequay.shared.NotFound */
    @Requires(Permission.SCHEDULE_CHECK_IN)
    GateFacts facts(AppointmentId id);

    /**
     * Checks in through the gates that were asked; identity and payer always are, and consents while one is missing that check-in
     * waits for.
     *
     * @throws org.carequay.shared.InvalidInput {@code check-in-gates} naming each gate that is neither confirmed nor waived
     */
    @Requires(Permission.SCHEDULE_CHECK_IN)
    AppointmentView checkIn(AppointmentId id, long version, List<GateAnswer> answers);

    /**
     * The same in one word for all: what is not confirmed, or missing, needs {@code waiver}, a reason.
     *
     * @throws org.carequay.shared.InvalidInput {@code check-in-gates}
     */
    @Requires(Permission.SCHEDULE_CHECK_IN)
    AppointmentView checkIn(
            AppointmentId id, long version, boolean identityConfirmed, boolean payerConfirmed, String waiver);

    /** Rooms of the visit's site by name. */
    @Requires(Permission.SCHEDULE_CHECK_IN)
    List<RoomChoice> rooms(AppointmentId id);

    /**
     * Gives the visit that room instead of the one it has; of a checked-in patient it notes that they are in the room.
     *
     * @throws org.carequay.shared.DomainRefusal {@code room-taken} (room, free), {@code room-not-now} (status)
     */
    @Requires(Permission.SCHEDULE_CHECK_IN)
    void toRoom(AppointmentId id, long version, ResourceId room);

    /**
     * Books the next free time of today and notes the arrival.
     *
     * @param idempotencyKey may be null; the same key again gives the same visit
     * @throws org.carequay.shared.DomainRefusal {@code nobody-free} when nobody can see the patient today
     */
    @Requires(Permission.SCHEDULE_CHECK_IN)
    AppointmentView walkIn(WalkIn command, String idempotencyKey);
}
