package org.carequay.messaging;

import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;

/**
 * What a clinic wants of its messages.
 *
 * @param version 0 while nothing was set
 * @param sendFrom from when on in their own day people are written to, and {@code sendUntil} when no more
 * @param graceMinutes that a booking, move or cancellation rests before the patient is told
 * @param reminderHours before a visit, the earliest reminder first
 */
public record MessageSettings(
        long version,
        boolean email,
        boolean sms,
        LocalTime sendFrom,
        LocalTime sendUntil,
        int graceMinutes,
        List<Integer> reminderHours) {
    /** What holds until a clinic says otherwise. */
    public static final MessageSettings DEFAULT =
            new MessageSettings(0, true, true, LocalTime.of(9, 0), LocalTime.of(20, 0), 10, List.of(72, 24, 2));

    public MessageSettings {
        reminderHours = reminderHours.stream()
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    public boolean uses(MessageChannel channel) {
        return channel == MessageChannel.EMAIL ? email : sms;
    }
}
