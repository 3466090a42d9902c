package org.carequay.patient.model;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds days in what was typed: {@code 7/4/1980}, {@code 1980-07-04}, {@code 4 Jul 1980}, {@code July 4, 1980},
 * {@code 4 de julio de 1980}. With numbers alone the month comes first, as in the USA; the day first is the second reading.
 */
final class TypedDates {
    private static final String BEFORE = "(?<![\\p{L}\\p{N}])";
    private static final String AFTER = "(?![\\p{L}\\p{N}]|[-/.]\\p{N})";
    private static final Pattern YEAR_FIRST =
            Pattern.compile(BEFORE + "(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})" + AFTER);
    private static final Pattern YEAR_LAST =
            Pattern.compile(BEFORE + "(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})" + AFTER);
    private static final Pattern DAY_MONTH = Pattern.compile(BEFORE
            + "(\\d{1,2})(?:st|nd|rd|th)?[\\s./-]*(?:de\\s+)?(\\p{L}{3,10})[\\s.,/-]*(?:del?\\s+)?(\\d{4}|\\d{2})"
            + AFTER);
    private static final Pattern MONTH_DAY =
            Pattern.compile(BEFORE + "(\\p{L}{3,10})[\\s.-]*(\\d{1,2})(?:st|nd|rd|th)?[\\s,-]+(\\d{4}|\\d{2})" + AFTER);
    private static final Pattern DIGITS = Pattern.compile("(\\d{2})(\\d{2})(\\d{4})");
    private static final Pattern DIGITS_YEAR_FIRST = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Map<String, Integer> MONTHS = months();
    private static final int CENTURY = 100;
    private static final int OLDEST = 1850;

    private TypedDates() {}

    /** The text without its days, and the readings of each day, the usual one first. */
    record Taken(String rest, List<List<String>> days) {}

    static Taken takeFrom(String text) {
        Map<Pattern, Function<MatchResult, List<String>>> forms = new java.util.LinkedHashMap<>();
        forms.put(YEAR_FIRST, m -> readings(m.group(1), m.group(3), m.group(4)));
        forms.put(YEAR_LAST, m -> bothOrders(m.group(4), m.group(1), m.group(3)));
        forms.put(DAY_MONTH, m -> named(m.group(3), m.group(2), m.group(1)));
        forms.put(MONTH_DAY, m -> named(m.group(3), m.group(1), m.group(2)));
        List<List<String>> days = new ArrayList<>();
        String rest = text;
        for (Map.Entry<Pattern, Function<MatchResult, List<String>>> form : forms.entrySet()) {
            rest = form.getKey().matcher(rest).replaceAll(match -> {
                List<String> readings = form.getValue().apply(match);
                if (readings.isEmpty()) {
                    return Matcher.quoteReplacement(match.group());
                }
                days.add(readings);
                return " ";
            });
        }
        return new Taken(rest, days);
    }

    /** Eight digits as a day: {@code 07041980}, {@code 19800704}, and with the day first. */
    static List<String> readingsOf(String digits) {
        List<String> readings = new ArrayList<>();
        Matcher yearLast = DIGITS.matcher(digits);
        if (yearLast.matches()) {
            readings.addAll(bothOrders(yearLast.group(3), yearLast.group(1), yearLast.group(2)));
        }
        Matcher yearFirst = DIGITS_YEAR_FIRST.matcher(digits);
        if (yearFirst.matches()) {
            readings.addAll(readings(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3)));
        }
        return readings;
    }

    private static List<String> bothOrders(String year, String first, String second) {
        List<String> readings = new ArrayList<>(readings(year, first, second));
        readings(year, second, first).stream()
                .filter(other -> !readings.contains(other))
                .forEach(readings::add);
        return readings;
    }

    private static List<String> named(String year, String month, String day) {
        Integer number = MONTHS.get(plain(month));
        return number == null ? List.of() : readings(year, number.toString(), day);
    }

    /** A year of two digits may be of this century or of the last. */
    private static List<String> readings(String year, String month, String day) {
        int number = Integer.parseInt(year);
        List<Integer> years =
                year.length() == 2 ? List.of(19 * CENTURY + number, 20 * CENTURY + number) : List.of(number);
        List<String> days = new ArrayList<>();
        for (int each : years) {
            try {
                LocalDate date = LocalDate.of(each, Integer.parseInt(month), Integer.parseInt(day));
                if (each >= OLDEST) {
                    days.add(date.toString());
                }
            } catch (DateTimeException noSuchDay) {
                continue;
            }
        }
        return days;
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (Locale language : List.of(Locale.ENGLISH, Locale.forLanguageTag("es"))) {
            for (Month month : Month.values()) {
                String name = plain(month.getDisplayName(TextStyle.FULL, language));
                for (int letters = 3; letters <= name.length(); letters++) {
                    months.putIfAbsent(name.substring(0, letters), month.getValue());
                }
            }
        }
        return months;
    }

    private static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
