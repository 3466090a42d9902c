package org.carequay.patient;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody typed to find a patient, as ranges over the published words of patients ({@code patient_word_card}): each
 * range must hold one of the patient's words. Names in any order without case and accents, record number, phone, e-mail,
 * birth date as {@code 2/28/1980} or {@code 1980-02-28}.
 */
public record SearchWords(List<Range> ranges) {
    /** More words than this do not narrow a search. */
    public static final int MAX = 4;

    private static final String END = new String(Character.toChars(Character.MAX_CODE_POINT));
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9() .\\-]{7,20}");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");

    /** Words from {@code from} to before {@code to}. */
    public record Range(String from, String to) {
        static Range startingWith(String prefix) {
            return new Range(prefix, prefix + END);
        }
    }

    public SearchWords {
        ranges = List.copyOf(ranges);
    }

    public static SearchWords of(String text) {
        String typed = text == null ? "" : text.strip();
        if (dateOf(typed) == null && PHONE.matcher(typed).matches()) {
            String digits = PatientWords.digits(typed);
            if (digits.length() >= 7) {
                return new SearchWords(List.of(Range.startingWith(digits)));
            }
        }
        List<Range> ranges = new ArrayList<>();
        Arrays.stream(typed.split("\\s+")).forEach(part -> addPart(ranges, part));
        return new SearchWords(ranges.stream().distinct().limit(MAX).toList());
    }

    public boolean isEmpty() {
        return ranges.isEmpty();
    }

    /** Bounds of all ranges in their order: from, to, from, to … */
    public List<Object> parameters() {
        List<Object> bounds = new ArrayList<>();
        ranges.forEach(range -> {
            bounds.add(range.from());
            bounds.add(range.to());
        });
        return bounds;
    }

    private static void addPart(List<Range> ranges, String part) {
        LocalDate date = dateOf(part);
        if (date != null) {
            ranges.add(Range.startingWith(date.toString()));
        } else if (part.contains("@")) {
            ranges.add(Range.startingWith(part.toLowerCase(Locale.ROOT)));
        } else {
            PatientWords.of(part).forEach(word -> ranges.add(Range.startingWith(word)));
        }
    }

    private static LocalDate dateOf(String text) {
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return date(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        Matcher yearLast = YEAR_LAST.matcher(text);
        return yearLast.matches() ? date(yearLast.group(3), yearLast.group(1), yearLast.group(2)) : null;
    }

    private static LocalDate date(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
