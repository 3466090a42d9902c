package org.carequay.scheduling;

import java.time.Duration;
import java.time.Instant;

/**
 * A visit on the board.
 *
 * @param ticket number of the day, given on arrival; null before
 * @param roomedAt when the patient was shown to a room; null before
 */
public record BoardVisit(AppointmentView visit, Integer ticket, Instant roomedAt) {
    /** How long somebody has been in a stage, against what the clinic allows. */
    public enum Alarm {
        NONE,
        LONG,
        /** Twice as long as allowed. */
        TOO_LONG
    }

    /** Null for a visit that does not take place. */
    public VisitStage stage() {
        VisitStage stage = visit.stage();
        return stage == VisitStage.CHECKED_IN && roomedAt != null ? VisitStage.IN_ROOM : stage;
    }

    /** Minutes in the stage; for a booked visit, since its start; −1 where nobody waits. */
    public long minutes(Instant now) {
        Instant since = since();
        return since == null || since.isAfter(now)
                ? -1
                : Duration.between(since, now).toMinutes();
    }

    private Instant since() {
        VisitStage stage = stage();
        if (stage == VisitStage.IN_ROOM) {
            return roomedAt;
        }
        return stage == VisitStage.BOOKED ? visit.start() : visit.stageSince();
    }

    public Alarm alarm(Instant now, ScheduleSettings settings) {
        long minutes = minutes(now);
        int allowed = stage() == null ? Integer.MAX_VALUE : settings.minutes(stage());
        if (minutes < allowed) {
            return Alarm.NONE;
        }
        return minutes < 2L * allowed ? Alarm.LONG : Alarm.TOO_LONG;
    }
}
