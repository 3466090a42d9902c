package org.carequay.patient.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carequay.patient.PatientWords;
import org.carequay.patient.model.SearchTerm.Kind;

/**
 * Takes apart what somebody typed to find a patient: names in any order, birth dates, phone numbers and other numbers however
 * they are written, codes with letters and digits (case number, license), e-mails. Whatever is typed can be read; what says
 * nothing gives no terms.
 */
public final class SearchText {
    /** More do not narrow a search. */
    private static final int MAX_TERMS = 8;

    private static final int MAX_LENGTH = 200;
    private static final Pattern UNSEEN = Pattern.compile("\\p{C}");
    private static final Pattern EMAIL = Pattern.compile("\\S*@\\S*");
    private static final Pattern CODE =
            Pattern.compile("(?<!\\S)(?=\\S*\\p{L})(?=\\S*\\d)[\\p{L}\\p{M}\\p{N}._/#-]+(?!\\S)");
    private static final Pattern NUMBER = Pattern.compile("\\d(?:[\\d()./\\s-]*\\d)?");
    private static final Pattern YEAR_AND_MORE = Pattern.compile("(\\d{4}-\\d{0,2})(?:-\\d?)?");
    private static final int US_NUMBER = 11;
    private static final int LAST_FOUR = 4;
    private static final int SHORTEST_CODE = 5;
    private static final String SEALED = "#";

    private SearchText() {}

    public static List<SearchTerm> parse(String text) {
        List<SearchTerm> terms = new ArrayList<>();
        TypedDates.Taken dates = TypedDates.takeFrom(readable(text));
        dates.days()
                .forEach(days -> terms.add(new SearchTerm(Kind.BIRTH_DATE, days.get(0), days.subList(1, days.size()))));
        String rest = take(EMAIL, dates.rest(), found -> addEmail(terms, found));
        rest = take(CODE, rest, found -> terms.add(SearchTerm.of(Kind.CODE, code(found))));
        rest = take(NUMBER, rest, found -> terms.add(number(found)));
        PatientWords.of(rest).forEach(word -> terms.add(SearchTerm.of(Kind.WORD, word)));
        return terms.stream().distinct().limit(MAX_TERMS).toList();
    }

    /** All of it as one code, for numbers that people write in pieces; empty without a digit, or when it is too short for one. */
    public static Optional<SearchTerm> inPieces(String text) {
        String code = code(readable(text));
        return code.length() >= SHORTEST_CODE && code.chars().anyMatch(Character::isDigit)
                ? Optional.of(SearchTerm.of(Kind.CODE, code))
                : Optional.empty();
    }

    private static String readable(String text) {
        String cut = text == null || text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH);
        return cut == null
                ? ""
                : UNSEEN.matcher(Normalizer.normalize(cut, Normalizer.Form.NFKC))
                        .replaceAll(" ")
                        .strip();
    }

    private static String take(Pattern form, String text, java.util.function.Consumer<String> found) {
        return form.matcher(text).replaceAll(match -> {
            found.accept(match.group());
            return " ";
        });
    }

    private static void addEmail(List<SearchTerm> terms, String typed) {
        if (typed.length() > 1) {
            terms.add(SearchTerm.of(Kind.EMAIL, PatientWords.email(typed)));
        }
    }

    /** Letters and digits alone, as codes are kept. */
    public static String code(String typed) {
        return typed.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static SearchTerm number(String typed) {
        String digits = typed.replaceAll("\\D", "");
        List<String> others = new ArrayList<>();
        if (digits.length() == LAST_FOUR) {
            others.add(sealed(digits));
        }
        if (digits.length() == US_NUMBER) {
            others.add(PatientWords.digits(digits));
        }
        others.addAll(TypedDates.readingsOf(digits));
        Matcher begun = YEAR_AND_MORE.matcher(typed);
        if (begun.matches()) {
            others.add(begun.group(1));
        }
        others.remove(digits);
        return new SearchTerm(Kind.NUMBER, digits, others);
    }

    /** How the last four digits of a social security number, and the blind index of any number, are kept among the words. */
    public static String sealed(String digitsOrIndex) {
        return SEALED + digitsOrIndex;
    }

    /** Whether a token says nothing by its beginning alone. */
    static boolean isWhole(String token) {
        return token.startsWith(SEALED);
    }
}
