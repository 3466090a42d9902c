package org.carequay.patient.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carequay.patient.AdministrativeGender;
import org.carequay.patient.ImportMapping.DateOrder;
import org.carequay.patient.PatientWords;

/** What other systems write into cells, as this one writes it. What is not understood stays as it is, for the rules to refuse. */
final class CellWords {
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ].*)?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})(?:[T ].*)?");
    private static final Set<String> MALE = Set.of("m", "male", "man", "masculino", "hombre");
    private static final Set<String> FEMALE = Set.of("f", "female", "woman", "femenino", "mujer");
    private static final Set<String> OTHER = Set.of("o", "x", "other", "nonbinary", "otro");
    private static final Set<String> UNKNOWN = Set.of("u", "unk", "unknown", "desconocido", "notspecified");
    /** Names and codes of the states, districts and territories: USPS Publication 28, appendix B. */
    private static final Map<String, String> STATES = states(List.of(
            "Alabama AL",
            "Alaska AK",
            "American Samoa AS",
            "Arizona AZ",
            "Arkansas AR",
            "California CA",
            "Colorado CO",
            "Connecticut CT",
            "Delaware DE",
            "District of Columbia DC",
            "Florida FL",
            "Georgia GA",
            "Guam GU",
            "Hawaii HI",
            "Idaho ID",
            "Illinois IL",
            "Indiana IN",
            "Iowa IA",
            "Kansas KS",
            "Kentucky KY",
            "Louisiana LA",
            "Maine ME",
            "Maryland MD",
            "Massachusetts MA",
            "Michigan MI",
            "Minnesota MN",
            "Mississippi MS",
            "Missouri MO",
            "Montana MT",
            "Nebraska NE",
            "Nevada NV",
            "New Hampshire NH",
            "New Jersey NJ",
            "New Mexico NM",
            "New York NY",
            "North Carolina NC",
            "North Dakota ND",
            "Northern Mariana Islands MP",
            "Ohio OH",
            "Oklahoma OK",
            "Oregon OR",
            "Pennsylvania PA",
            "Puerto Rico PR",
            "Rhode Island RI",
            "South Carolina SC",
            "South Dakota SD",
            "Tennessee TN",
            "Texas TX",
            "Utah UT",
            "Vermont VT",
            "Virgin Islands VI",
            "Virginia VA",
            "Washington WA",
            "West Virginia WV",
            "Wisconsin WI",
            "Wyoming WY"));

    private CellWords() {}

    private static Map<String, String> states(List<String> lines) {
        Map<String, String> found = new HashMap<>();
        for (String line : lines) {
            int space = line.lastIndexOf(' ');
            found.put(word(line.substring(0, space)), line.substring(space + 1));
        }
        return Map.copyOf(found);
    }

    /** Null when it is no day of the calendar. */
    static LocalDate day(String text, DateOrder order) {
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        Matcher digits = DIGITS.matcher(text);
        if (digits.matches()) {
            return day(digits.group(1), digits.group(2), digits.group(3));
        }
        Matcher yearLast = YEAR_LAST.matcher(text);
        if (!yearLast.matches()) {
            return null;
        }
        boolean dayFirst = order == DateOrder.DAY_FIRST;
        return day(yearLast.group(3), yearLast.group(dayFirst ? 2 : 1), yearLast.group(dayFirst ? 1 : 2));
    }

    private static LocalDate day(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    /** Null when it is none that is known. */
    static AdministrativeGender gender(String text) {
        String word = word(text);
        if (MALE.contains(word)) {
            return AdministrativeGender.MALE;
        }
        if (FEMALE.contains(word)) {
            return AdministrativeGender.FEMALE;
        }
        return OTHER.contains(word)
                ? AdministrativeGender.OTHER
                : UNKNOWN.contains(word) ? AdministrativeGender.UNKNOWN : null;
    }

    /** Two capitals, also from the state's name. */
    static String state(String text) {
        return text == null ? null : STATES.getOrDefault(word(text), text.toUpperCase(Locale.ROOT));
    }

    /** Five or nine digits; a spreadsheet's lost zero in front comes back. */
    static String zip(String text) {
        if (text == null) {
            return null;
        }
        if (text.matches("[0-9]{9}")) {
            return text.substring(0, 5) + "-" + text.substring(5);
        }
        return text.matches("[0-9]{4}") ? "0" + text : text;
    }

    /** {@code en} or {@code es} for what means that. */
    static String language(String text) {
        if (text == null) {
            return null;
        }
        String word = word(text);
        if (Arrays.asList("en", "eng", "english", "ingles", "enus").contains(word)) {
            return "en";
        }
        return Arrays.asList("es", "spa", "spanish", "espanol", "esus", "esmx").contains(word) ? "es" : text;
    }

    private static String word(String text) {
        return String.join("", PatientWords.of(text));
    }
}
