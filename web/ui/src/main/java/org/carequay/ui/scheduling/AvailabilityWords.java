package org.carequay.ui.scheduling;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.carequay.scheduling.AvailabilityChangeDetails;
import org.carequay.ui.shell.Dates;
import org.carequay.ui.shell.Texts;

/** When leave, a holiday, a block or an opening holds, in words. */
@Named
@RequestScoped
public class AvailabilityWords {
    @Inject
    private Dates dates;

    @Inject
    private Texts texts;

    /** From when to when, whole days as days; and until when it comes back every week. */
    public String when(AvailabilityChangeDetails details) {
        return details.repeatUntil() == null
                ? time(details)
                : texts.of("setupMsg", "repeat.until", time(details), dates.day(details.repeatUntil()));
    }

    private String time(AvailabilityChangeDetails details) {
        AvailabilityForm words = AvailabilityForm.of(details, dates.getZone());
        boolean wholeDays = words.getFromTime() == null && words.getToTime() == null;
        if (!wholeDays) {
            boolean oneDay = words.getFrom().equals(words.getTo());
            return dates.full(details.from()) + " – " + (oneDay ? dates.time(details.to()) : dates.full(details.to()));
        }
        return words.getFrom().equals(words.getTo())
                ? dates.day(words.getFrom())
                : dates.day(words.getFrom()) + " – " + dates.day(words.getTo());
    }
}
