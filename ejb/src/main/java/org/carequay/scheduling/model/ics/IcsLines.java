package org.carequay.scheduling.model.ics;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/**
 * Content lines of RFC 5545: each ends with CR LF and is folded after 75 octets of UTF-8 (section 3.1), never within a character.
 * Text is escaped (3.3.11); control characters, which no calendar may hold, are left out.
 */
final class IcsLines {
    private static final int LONGEST = 75;
    private static final String END = "\r\n";
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private final StringBuilder text = new StringBuilder();

    /** A line as it stands; the value is no text from outside. */
    IcsLines line(String name, String value) {
        int octets = 0;
        String whole = name + ":" + value;
        for (int i = 0; i < whole.length(); ) {
            int character = whole.codePointAt(i);
            int length = octets(character);
            if (octets + length > LONGEST) {
                text.append(END).append(' ');
                octets = 1;
            }
            text.appendCodePoint(character);
            octets += length;
            i += Character.charCount(character);
        }
        text.append(END);
        return this;
    }

    /** A line of text; nothing is written for null or blank. */
    IcsLines text(String name, String value) {
        return value == null || value.isBlank() ? this : line(name, escaped(value));
    }

    IcsLines utc(String name, Instant at) {
        return line(name, utc(at));
    }

    /** On the zone's clock, except in the hour that the clock shows twice: a local time would mean the first of the two. */
    IcsLines at(String name, Instant at, ZoneId zone) {
        ZonedDateTime local = at.atZone(zone);
        boolean second =
                zone.getRules().getValidOffsets(local.toLocalDateTime()).size() > 1
                        && !local.equals(local.withEarlierOffsetAtOverlap());
        return second ? utc(name, at) : line(name + ";TZID=" + zone.getId(), local(local.toLocalDateTime()));
    }

    static String local(LocalDateTime time) {
        return LOCAL.format(time);
    }

    private static String utc(Instant at) {
        return local(LocalDateTime.ofInstant(at, ZoneOffset.UTC)) + "Z";
    }

    /** The value of a parameter in quotes, which cannot hold quotes itself. */
    static String quoted(String value) {
        return '"' + plain(value).replaceAll("[\\r\\n]+", " ").replace('"', '\'') + '"';
    }

    private static String escaped(String value) {
        return plain(value)
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\\r\\n|\\r|\\n", "\\\\n");
    }

    private static String plain(String value) {
        return value.replaceAll("[\\p{Cntrl}\\p{Cs}&&[^\\t\\r\\n]]", "");
    }

    private static int octets(int character) {
        return Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
