package org.carequay.patient;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as people in the USA type it: {@code 3/14/1985}, {@code 03-14-85}, {@code 03141985}, {@code Mar 14, 1985},
 * {@code 14 marzo 1985}, {@code 1985-03-14}; or an age such as {@code 40} or {@code 40 years}, which is a day estimated.
 * Month stands before day unless it cannot be one. A year of two digits is the latest one that is not in the future.
 *
 * @param estimated true for an age: the first of July of the year in which somebody of that age was likely born
 */
public record TypedDate(LocalDate day, boolean estimated) {
    private static final int OLDEST = 125;
    private static final int CENTURY = 100;
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/. ](\\d{1,2})[-/. ](\\d{1,2})");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4}|\\d{2})");
    private static final Pattern DIGITS = Pattern.compile("(\\d{2})(\\d{2})(\\d{4}|\\d{2})");
    private static final Pattern MONTH_WORD =
            Pattern.compile("(?<month>\\p{L}{3,12})\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4}|\\d{2})");
    private static final Pattern DAY_WORD = Pattern.compile(
            "(?<day>\\d{1,2})(?: de)?[ -](?<month>\\p{L}{3,12})\\.?,?(?: de)?[ -](?<year>\\d{4}|\\d{2})");
    private static final Pattern AGE = Pattern.compile(
            "(?:~|about |ca\\.? |unos )?(\\d{1,3})(?: ?(?:y|yo|y/o|yrs?|years?(?: old)?|a|años?|anos?))?");
    /** First three letters of each month, English and Spanish. */
    private static final List<List<String>> MONTHS = List.of(
            List.of("jan", "ene"),
            List.of("feb"),
            List.of("mar"),
            List.of("apr", "abr"),
            List.of("may"),
            List.of("jun"),
            List.of("jul"),
            List.of("aug", "ago"),
            List.of("sep", "set"),
            List.of("oct"),
            List.of("nov"),
            List.of("dec", "dic"));

    /** @return empty when it is no day that exists and no age */
    public static Optional<TypedDate> parse(String typed, LocalDate today) {
        String text =
                typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        Matcher age = AGE.matcher(text);
        if (age.matches()) {
            return aged(Integer.parseInt(age.group(1)), today);
        }
        return day(text, today).map(day -> new TypedDate(day, false));
    }

    /** A day, never an age: for everything that is no birth date. */
    public static Optional<LocalDate> day(String typed, LocalDate today) {
        String text =
                typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return of(number(yearFirst, 1), number(yearFirst, 2), number(yearFirst, 3));
        }
        for (Pattern shape : List.of(YEAR_LAST, DIGITS)) {
            Matcher yearLast = shape.matcher(text);
            if (yearLast.matches()) {
                return monthFirst(number(yearLast, 1), number(yearLast, 2), year(yearLast.group(3), today));
            }
        }
        for (Pattern shape : List.of(MONTH_WORD, DAY_WORD)) {
            Matcher words = shape.matcher(text);
            if (words.matches()) {
                int day = Integer.parseInt(words.group("day"));
                return of(year(words.group("year"), today), month(words.group("month")), day);
            }
        }
        return Optional.empty();
    }

    private static Optional<TypedDate> aged(int years, LocalDate today) {
        if (years > OLDEST) {
            return Optional.empty();
        }
        LocalDate likely = LocalDate.of(today.getYear() - years, 7, 1);
        LocalDate born = likely.isAfter(today.minusYears(years)) ? likely.minusYears(1) : likely;
        return Optional.of(new TypedDate(born, true));
    }

    private static Optional<LocalDate> monthFirst(int first, int second, int year) {
        return first > 12 && second <= 12 ? of(year, second, first) : of(year, first, second);
    }

    private static int year(String digits, LocalDate today) {
        int year = Integer.parseInt(digits);
        if (digits.length() > 2) {
            return year;
        }
        int thisCentury = today.getYear() / CENTURY * CENTURY + year;
        return thisCentury > today.getYear() ? thisCentury - CENTURY : thisCentury;
    }

    private static int month(String word) {
        String start = word.substring(0, 3);
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).contains(start)) {
                return i + 1;
            }
        }
        return 0;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static Optional<LocalDate> of(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
