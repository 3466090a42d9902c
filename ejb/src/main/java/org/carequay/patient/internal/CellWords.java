package org.carequay.patient.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carequay.patient.AdministrativeGender;
import org.carequay.patient.Ethnicity;
import org.carequay.patient.ImportMapping.DateOrder;
import org.carequay.patient.PatientWords;
import org.carequay.patient.Race;
import org.carequay.patient.Relation;

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

    /** Names, short names and CDC codes of the categories that US Core reports. */
    private static final Map<String, Race> RACES = meanings(Map.of(
            Race.AMERICAN_INDIAN_OR_ALASKA_NATIVE,
                    "american indian or alaska native|american indian alaska native|american indian|native american|indigena|1002-5",
            Race.ASIAN, "asian|asiatica|asiatico|2028-9",
            Race.BLACK_OR_AFRICAN_AMERICAN,
                    "black or african american|black african american|black|african american|negra|negro|2054-5",
            Race.NATIVE_HAWAIIAN_OR_PACIFIC_ISLANDER,
                    "native hawaiian or other pacific islander|native hawaiian or pacific islander|native hawaiian|hawaiian"
                            + "|pacific islander|2076-8",
            Race.WHITE, "white|caucasian|blanca|blanco|2106-3",
            Race.OTHER, "other|other race|otra|2131-1",
            Race.DECLINED, "declined|declined to say|refused|asku",
            Race.UNKNOWN, "unknown|unk|desconocida"));

    private static final Map<String, Ethnicity> ETHNICITIES = meanings(Map.of(
            Ethnicity.HISPANIC_OR_LATINO, "hispanic or latino|hispanic|latino|latina|hispano|hispana|2135-2",
            Ethnicity.NOT_HISPANIC_OR_LATINO,
                    "not hispanic or latino|nonhispanic|non hispanic|not hispanic|no hispano|no hispana|2186-5",
            Ethnicity.DECLINED, "declined|declined to say|refused|asku",
            Ethnicity.UNKNOWN, "unknown|unk|desconocida"));

    private static final Map<String, Relation> RELATIONS = meanings(Map.of(
            Relation.SPOUSE, "spouse|husband|wife|esposo|esposa|conyuge",
            Relation.PARTNER, "partner|domestic partner|pareja",
            Relation.PARENT, "parent|mother|father|mom|dad|madre|padre",
            Relation.CHILD, "child|son|daughter|hijo|hija",
            Relation.SIBLING, "sibling|brother|sister|hermano|hermana",
            Relation.GUARDIAN, "guardian|legal guardian|tutor|tutora",
            Relation.FRIEND, "friend|amigo|amiga",
            Relation.OTHER, "other|relative|otro|otra|familiar"));

    private CellWords() {}

    private static Map<String, String> states(List<String> lines) {
        Map<String, String> found = new HashMap<>();
        for (String line : lines) {
            int space = line.lastIndexOf(' ');
            found.put(word(line.substring(0, space)), line.substring(space + 1));
        }
        return Map.copyOf(found);
    }

    private static <T> Map<String, T> meanings(Map<T, String> words) {
        Map<String, T> found = new HashMap<>();
        words.forEach((meaning, all) -> {
            for (String each : all.split("\\|")) {
                found.put(word(each), meaning);
            }
        });
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

    /** Empty when one of them is none that is known; several stand with a semicolon or a bar between them. */
    static List<Race> races(String text) {
        List<Race> found = new ArrayList<>();
        for (String part : text.split("[;|]")) {
            Race race = RACES.get(word(part));
            if (race == null) {
                return List.of();
            }
            if (!found.contains(race)) {
                found.add(race);
            }
        }
        return found;
    }

    /** Null when it is none that is known. */
    static Ethnicity ethnicity(String text) {
        return ETHNICITIES.get(word(text));
    }

    /** Null when it is none that is known. */
    static Relation relation(String text) {
        return RELATIONS.get(word(text));
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
