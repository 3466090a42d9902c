package org.carequay.patient.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.carequay.patient.MatchGrade;
import org.carequay.patient.model.SearchTerm.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTextTest {
    private static final List<String> FORMATS = List.of(
            "M/d/yyyy",
            "MM/dd/yyyy",
            "MM-dd-yyyy",
            "M.d.yyyy",
            "yyyy-MM-dd",
            "yyyy/M/d",
            "d MMM yyyy",
            "dd MMMM yyyy",
            "MMM d yyyy",
            "MMMM d, yyyy",
            "d-MMM-yyyy",
            "MMMM d yyyy",
            "dMMMyyyy");

    private static List<String> values(String typed) {
        return SearchText.parse(typed).stream().map(SearchTerm::value).toList();
    }

    @Provide
    Arbitrary<LocalDate> births() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1900, 1, 1).toEpochDay(),
                        LocalDate.of(2030, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Property
    void aDayIsReadInEveryUsualForm(@ForAll("births") LocalDate day) {
        for (String format : FORMATS) {
            String typed = DateTimeFormatter.ofPattern(format, Locale.ENGLISH).format(day);
            List<SearchTerm> terms = SearchText.parse("Ana " + typed);
            assertThat(terms).as(typed).hasSize(2);
            assertThat(terms.get(0).kind()).as(typed).isEqualTo(Kind.BIRTH_DATE);
            assertThat(terms.get(0).value()).as(typed).isEqualTo(day.toString());
        }
        String digits = DateTimeFormatter.ofPattern("MMddyyyy").format(day);
        assertThat(SearchText.parse(digits).get(0).others()).contains(day.toString());
    }

    @Property
    void whateverIsTypedIsRead(@ForAll String typed) {
        SearchText.parse(typed).forEach(term -> {
            assertThat(term.value()).isNotEmpty();
            assertThat(term.value().codePoints().noneMatch(Character::isISOControl))
                    .isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"4 de julio de 1980", "4 jul 1980", "July 4th, 1980", "4th July 1980", "07041980", "19800704"})
    void aDayInWordsAndInDigits(String typed) {
        SearchTerm term = SearchText.parse(typed).get(0);
        assertThat(term.value().equals("1980-07-04") || term.others().contains("1980-07-04"))
                .isTrue();
    }

    @Test
    void theMonthComesFirstAndTheDayFirstIsTheOtherReading() {
        SearchTerm term = SearchText.parse("7/4/1980").get(0);
        assertThat(term.value()).isEqualTo("1980-07-04");
        assertThat(term.others()).containsExactly("1980-04-07");
        assertThat(SearchText.parse("31/12/1980").get(0).value()).isEqualTo("1980-12-31");
    }

    @Test
    void aYearOfTwoDigitsIsOfThisOrTheLastCentury() {
        assertThat(SearchText.parse("12/31/49").get(0)).satisfies(term -> {
            assertThat(term.value()).isEqualTo("1949-12-31");
            assertThat(term.others()).containsExactly("2049-12-31");
        });
    }

    @Test
    void aDayThatDoesNotExistIsANumber() {
        assertThat(SearchText.parse("2/30/1980").get(0).kind()).isEqualTo(Kind.NUMBER);
    }

    @ParameterizedTest
    @CsvSource({
        "(212) 555-0134,2125550134",
        "212.555.0134,2125550134",
        "212 555 0134,2125550134",
        "2125550134,2125550134",
        "555-0134,5550134",
        "0001234,0001234",
        "123-45-6789,123456789"
    })
    void aNumberIsItsDigitsHoweverItIsWritten(String typed, String digits) {
        assertThat(SearchText.parse(typed)).singleElement().satisfies(term -> {
            assertThat(term.kind()).isEqualTo(Kind.NUMBER);
            assertThat(term.value()).isEqualTo(digits);
        });
    }

    @Test
    void aNameBesideANumberStaysAName() {
        assertThat(values("smith (212) 555-0134")).containsExactly("2125550134", "smith");
        assertThat(values("Smith, John 7/4/1980")).containsExactly("1980-07-04", "smith", "john");
    }

    @Test
    void fourDigitsMayEndASocialSecurityNumber() {
        assertThat(SearchText.parse("6789").get(0).others()).contains("#6789");
    }

    @Test
    void aCodeIsItsLettersAndDigits() {
        assertThat(SearchText.parse("pi-2026-00017")).singleElement().satisfies(term -> {
            assertThat(term.kind()).isEqualTo(Kind.CODE);
            assertThat(term.value()).isEqualTo("pi202600017");
        });
    }

    @Test
    void emailsKeepTheirForm() {
        assertThat(values("Ana.Lopez@Example.com")).containsExactly("ana.lopez@example.com");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "%", "_", "\\", "'", "🙂", "\u0000\u0007", "\u200f\u202e", "@", "--", "()"})
    void whatSaysNothingGivesNoTerms(String typed) {
        assertThat(SearchText.parse(typed)).isEmpty();
    }

    @Test
    void lettersOfEveryScriptAreWords() {
        assertThat(values("שרה כהן")).containsExactly("שרה", "כהן");
        assertThat(values("'; drop table patient; --")).containsExactly("drop", "table", "patient");
        assertThat(values("x".repeat(500)).get(0)).hasSize(200);
    }

    @Test
    void whatNarrowsMostIsAskedFirst() {
        SearchPlan plan = SearchPlan.of(SearchText.parse("john smith 7/4/1980"), word -> List.of(), false);
        assertThat(plan.asked().get(0).from()).isEqualTo("1980-07-04");
        assertThat(plan.needed()).hasSize(2);
    }

    @Test
    void twoWordsOfANameAreOneRangeInBothOrders() {
        SearchPlan plan = SearchPlan.of(
                SearchText.parse("bill smi"), word -> List.of(new AlikeWord(word + "y", MatchGrade.ALIKE)), false);
        assertThat(plan.asked()).extracting(TokenRange::from).startsWith("bill smi", "bill smi", "smi bill");
        assertThat(plan.asked()).extracting(TokenRange::from).contains("billy smi", "smiy bill");
        assertThat(plan.needed()).isEmpty();
        assertThat(plan.asked().get(1).holds("bill smith")).isTrue();
        assertThat(plan.asked().get(2).holds("smith bill")).isFalse();
    }

    @Test
    void shortFormsLeadToTheNameAndToEachOther() {
        assertThat(Nicknames.of("bill")).contains("william", "willy");
        assertThat(Nicknames.of("william")).contains("bill", "billy");
        assertThat(Nicknames.of("pepe")).contains("jose");
        assertThat(Nicknames.of("zzz")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"K 1234 5678, k12345678", "' k-12/34 ', k1234", "k 12, -", "'smith, john', -", "'', -"})
    void whatIsWrittenInPiecesMayBeOneNumber(String typed, String code) {
        assertThat(SearchText.inPieces(typed).map(SearchTerm::value).orElse(null))
                .isEqualTo(code);
    }
}
