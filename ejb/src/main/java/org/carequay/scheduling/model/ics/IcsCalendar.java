package org.carequay.scheduling.model.ics;

import java.time.ZoneId;
import java.util.List;
import org.carequay.shared.TimeRange;

/**
 * A {@code VCALENDAR} of visits, in the clinic's zone.
 *
 * @param shown the time that the events lie in
 */
public record IcsCalendar(String name, ZoneId zone, TimeRange shown, List<IcsEvent> events) {
    private static final String PRODUCT = "-//CareQuay//Schedule//EN";
    private static final String LOOK_AGAIN = "PT30M";

    public IcsCalendar {
        events = List.copyOf(events);
    }

    /** To be subscribed to: says how often to look again. */
    public String feed() {
        IcsLines lines = begin().text("NAME", name)
                .text("X-WR-CALNAME", name)
                .line("REFRESH-INTERVAL;VALUE=DURATION", LOOK_AGAIN)
                .line("X-PUBLISHED-TTL", LOOK_AGAIN);
        return end(lines, null);
    }

    /**
     * To be put into one's own calendar (RFC 5546, PUBLISH): nobody is asked for an answer.
     *
     * @param phone of the organizer, digits with a leading plus
     */
    public String published(String phone) {
        return end(begin().line("METHOD", "PUBLISH"), phone);
    }

    private static IcsLines begin() {
        return new IcsLines()
                .line("BEGIN", "VCALENDAR")
                .line("VERSION", "2.0")
                .line("PRODID", PRODUCT)
                .line("CALSCALE", "GREGORIAN");
    }

    private String end(IcsLines lines, String phone) {
        new IcsZone(zone).write(lines, shown.start(), shown.end());
        events.forEach(event -> event.write(lines, zone, name, phone));
        return lines.line("END", "VCALENDAR").toString();
    }
}
