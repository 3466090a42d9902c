package org.carequay.ui.patient;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.carequay.patient.TypedDate;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Violation;

/** Days as the fields show and take them: month, day, year. */
final class DayText {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("MM/dd/uuuu", Locale.US);

    private final LocalDate today;
    private final List<Violation> unread = new ArrayList<>();

    DayText(LocalDate today) {
        this.today = today;
    }

    /** As a field shows it; null is an empty field. */
    String of(LocalDate day) {
        return day == null ? null : SHOWN.format(day);
    }

    /** Notes a violation when something was typed that is no day. */
    DayText check(String field, String typed) {
        if (typed != null && TypedDate.day(typed, today).isEmpty()) {
            unread.add(new Violation(field, "not-a-day"));
        }
        return this;
    }

    /** As {@link #check}, where an age is fine too. */
    DayText checkBirth(String field, String typed) {
        if (typed != null && TypedDate.parse(typed, today).isEmpty()) {
            unread.add(new Violation(field, "not-a-day"));
        }
        return this;
    }

    List<Violation> unread() {
        return List.copyOf(unread);
    }

    /** @throws InvalidInput when anything was typed that is no day */
    void refuse() {
        if (!unread.isEmpty()) {
            throw new InvalidInput("invalid", unread);
        }
    }
}
