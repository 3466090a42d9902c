package org.carequay.scheduling.model.ics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.carequay.shared.TimeRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read back by ical4j, which also judges it by RFC 5545. */
class IcsCalendarTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Instant NOON = Instant.parse("2026-11-26T17:00:00Z");
    private static final Duration NOON_OF_DAY = Duration.ofHours(12);
    private static final String HOSTILE =
            "Neck; back, \"left\" \\ right\r\nBEGIN:VEVENT\nEND:VCALENDAR\r: \u0000\u0007\u007f end";

    @ParameterizedTest
    @ValueSource(
            strings = {
                HOSTILE,
                "Ñandú, niño; última cita – 30 minutos para la evaluación de la columna vertebral y los hombros",
                "👩‍⚕️🩺👩‍⚕️🩺👩‍⚕️🩺👩‍⚕️🩺👩‍⚕️🩺👩‍⚕️🩺👩‍⚕️🩺👩‍⚕️🩺👩‍⚕️🩺👩‍⚕️🩺",
                "診察診察診察診察診察診察診察診察診察診察診察診察診察診察診察診察診察診察診察診察"
            })
    void a_text_comes_back_as_it_was_on_lines_of_75_octets(String text) {
        for (int shift = 0; shift < 5; shift++) {
            String whole = "x".repeat(shift) + text;
            String written = feed(NEW_YORK, event(NOON, whole));
            assertThat(written.split("\r\n"))
                    .allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                            .isLessThanOrEqualTo(75));
            assertThat(written).endsWith("END:VCALENDAR\r\n").doesNotContain("\r\n\r\n");
            assertThat(written.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
            assertThat(new String(written.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                    .isEqualTo(written);
            assertThat(unescaped(read(written), Property.SUMMARY)).isEqualTo(cleaned(whole));
        }
    }

    @Test
    void a_name_of_200_characters_is_whole() {
        String name = "María-José ".repeat(20).strip();
        assertThat(unescaped(read(feed(NEW_YORK, event(NOON, name))), Property.SUMMARY))
                .isEqualTo(name);
    }

    @Test
    void a_text_begins_no_component_of_its_own() {
        Calendar calendar = read(feed(NEW_YORK, event(NOON, HOSTILE)));
        assertThat(calendar.getComponents("VEVENT")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/New_York", "America/Los_Angeles", "Africa/Casablanca", "Asia/Tokyo"})
    void through_every_change_of_the_clock_a_visit_is_when_it_was(String name) {
        ZoneId zone = ZoneId.of(name);
        Instant from = LocalDate.of(2026, 10, 20).atStartOfDay(zone).toInstant();
        Instant to = LocalDate.of(2027, 4, 20).atStartOfDay(zone).toInstant();
        Set<Instant> starts = new TreeSet<>();
        for (Instant noon = from.plus(NOON_OF_DAY); noon.isBefore(to); noon = noon.plus(Duration.ofDays(1))) {
            starts.add(noon);
        }
        ZoneOffsetTransition change = zone.getRules().nextTransition(from);
        for (;
                change != null && change.getInstant().isBefore(to);
                change = zone.getRules().nextTransition(change.getInstant())) {
            for (int halfHours = -30; halfHours < 30; halfHours++) {
                starts.add(change.getInstant().plus(Duration.ofMinutes(30L * halfHours)));
            }
        }
        List<IcsEvent> visits =
                starts.stream().map(start -> event(start, "Visit")).toList();
        String written = new IcsCalendar("Clinic", zone, new TimeRange(from, to), visits).feed();
        // Under a name of its own, nothing but the rules that are written can tell what a local time is.
        String named = written.replace("TZID:" + name, "TZID:Clinic").replace("TZID=" + name, "TZID=Clinic");
        assertThat(starts(read(named)))
                .isEqualTo(visits.stream().map(IcsEvent::start).toList());
    }

    @Test
    void the_second_of_two_equal_hours_is_written_in_utc() {
        String first = feed(NEW_YORK, event(Instant.parse("2026-11-01T05:30:00Z"), "Visit"));
        String second = feed(NEW_YORK, event(Instant.parse("2026-11-01T06:30:00Z"), "Visit"));
        assertThat(first).contains("\r\nDTSTART;TZID=America/New_York:20261101T013000\r\n");
        assertThat(second).contains("\r\nDTSTART:20261101T063000Z\r\n");
    }

    @Test
    void the_rules_of_the_clock_are_yearly_ones() {
        assertThat(feed(NEW_YORK, event(NOON, "Visit")))
                .contains("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU\r\n", "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU\r\n")
                .contains("TZNAME:EST\r\n", "TZNAME:EDT\r\n");
    }

    @Test
    void what_does_not_take_place_stays_as_cancelled_with_a_higher_sequence() {
        IcsEvent booked = event(NOON, "Visit");
        IcsEvent cancelled = new IcsEvent(
                booked.uid(), 1, NOON, NOON, NOON.plusSeconds(60), IcsEvent.State.CANCELLED, "Visit", null, null, null);
        assertThat(feed(NEW_YORK, booked)).contains("SEQUENCE:0\r\n", "STATUS:CONFIRMED\r\n", "UID:visit-1\r\n");
        assertThat(feed(NEW_YORK, cancelled))
                .contains("SEQUENCE:1\r\n", "STATUS:CANCELLED\r\n", "UID:visit-1\r\n", "TRANSP:TRANSPARENT\r\n");
    }

    @Test
    void a_calendar_without_visits_is_valid() {
        read(feed(NEW_YORK));
    }

    @Test
    void an_invitation_is_valid_for_publishing_and_names_the_clinic() {
        String written = new IcsCalendar(
                        "Smith \"&\" Sons: Clinic", NEW_YORK, around(NOON), List.of(event(NOON, "Visit")))
                .published("+12125550134");
        assertThat(written).contains("METHOD:PUBLISH\r\n");
        assertThat(written.replace("\r\n ", ""))
                .contains("ORGANIZER;CN=\"Smith '&' Sons: Clinic\":tel:+12125550134\r\n");
        read(written);
    }

    private static IcsEvent event(Instant start, String summary) {
        return new IcsEvent(
                "visit-1",
                0,
                NOON,
                start,
                start.plus(Duration.ofMinutes(30)),
                IcsEvent.State.CONFIRMED,
                summary,
                summary,
                null,
                URI.create("https://clinic.example/carequay/app/schedule/visit.xhtml?id=1"));
    }

    private static TimeRange around(Instant instant) {
        return new TimeRange(instant.minus(Duration.ofDays(1)), instant.plus(Duration.ofDays(1)));
    }

    private static String feed(ZoneId zone, IcsEvent... events) {
        return new IcsCalendar("Clinic", zone, around(NOON), List.of(events)).feed();
    }

    /** Read and found valid. */
    private static Calendar read(String text) {
        try {
            Calendar calendar = new CalendarBuilder().build(new StringReader(text));
            assertThat(calendar.validate().getEntries()).isEmpty();
            return calendar;
        } catch (IOException | ParserException unreadable) {
            throw new AssertionError(text, unreadable);
        }
    }

    private static List<Instant> starts(Calendar calendar) {
        return calendar.getComponents("VEVENT").stream()
                .map(event -> Instant.from(((VEvent) event).getDateTimeStart().getDate()))
                .toList();
    }

    private static String unescaped(Calendar calendar, String property) {
        return ((VEvent) calendar.getComponents("VEVENT").get(0))
                .getProperty(property)
                .orElseThrow()
                .getValue();
    }

    /** What may stand in a calendar: no control characters, one kind of line break. */
    private static String cleaned(String text) {
        return text.replaceAll("[\u0000\u0007\u007f]", "").replaceAll("\r\n|\r", "\n");
    }
}
