package org.carequay.scheduling;

/**
 * What a clinic asks of its schedule.
 *
 * @param version 0 while nothing was set
 * @param lateNoticeHours a cancellation with less notice is late
 * @param booked minutes after its start until a visit whose patient has not come is overdue
 * @param arrived minutes in the stage that are too long, as are the others
 * @param offers how free times are offered to those who wait
 */
public record ScheduleSettings(
        long version,
        int lateNoticeHours,
        int booked,
        int arrived,
        int checkedIn,
        int inRoom,
        int withProvider,
        OfferSettings offers) {
    /** What holds until a clinic says otherwise. */
    public static final ScheduleSettings DEFAULT =
            new ScheduleSettings(0, 24, 10, 10, 15, 15, 45, OfferSettings.DEFAULT);

    /** Minutes that are too long in that stage; none when the visit is done. */
    public int minutes(VisitStage stage) {
        return switch (stage) {
            case BOOKED -> booked;
            case ARRIVED -> arrived;
            case CHECKED_IN -> checkedIn;
            case IN_ROOM -> inRoom;
            case WITH_PROVIDER -> withProvider;
            case DONE -> Integer.MAX_VALUE;
        };
    }
}
