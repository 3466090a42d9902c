package org.carequay.scheduling.model.ics;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;

/**
 * One {@code VEVENT}.
 *
 * @param uid the same for ever
 * @param sequence counts up whenever time, place or state change
 * @param changedAt of the last change; also the stamp, so that the same visit is the same text
 * @param description null for none
 * @param page where it can be looked at, or null
 */
public record IcsEvent(
        String uid,
        int sequence,
        Instant changedAt,
        Instant start,
        Instant end,
        State state,
        String summary,
        String location,
        String description,
        URI page) {
    /** What becomes of it ({@code STATUS}). */
    public enum State {
        TENTATIVE,
        CONFIRMED,
        CANCELLED
    }

    /** @param phone of the organizer, who is named only with it; or null */
    void write(IcsLines lines, ZoneId zone, String organizer, String phone) {
        lines.line("BEGIN", "VEVENT")
                .text("UID", uid)
                .line("SEQUENCE", String.valueOf(sequence))
                .utc("DTSTAMP", changedAt)
                .utc("LAST-MODIFIED", changedAt)
                .at("DTSTART", start, zone)
                .at("DTEND", end, zone)
                .line("STATUS", state.name())
                .line("TRANSP", state == State.CANCELLED ? "TRANSPARENT" : "OPAQUE")
                .text("SUMMARY", summary)
                .text("LOCATION", location)
                .text("DESCRIPTION", description);
        if (page != null) {
            lines.line("URL", page.toASCIIString());
        }
        if (phone != null) {
            lines.line("ORGANIZER;CN=" + IcsLines.quoted(organizer), "tel:" + phone);
        }
        lines.line("END", "VEVENT");
    }
}
