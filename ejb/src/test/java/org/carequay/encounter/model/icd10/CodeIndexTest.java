package org.carequay.encounter.model.icd10;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Over the whole edition that the application carries. */
class CodeIndexTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 4);
    private static LayWords lay;
    private static CodeIndex index;

    @BeforeAll
    static void read() throws IOException {
        List<CodeEntry> all = new ArrayList<>();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var text = new InputStreamReader(
                new GZIPInputStream(CodeIndexTest.class.getResourceAsStream("/reference/icd10cm-2026.csv.gz")),
                StandardCharsets.UTF_8)) {
            for (CSVRecord row : format.parse(text)) {
                all.add(new CodeEntry(
                        row.get("code"),
                        row.get("long"),
                        row.get("billable").equals("1"),
                        LocalDate.of(2015, 10, 1),
                        null));
            }
        }
        all.add(new CodeEntry(
                "Z99.0Z", "Yesterday's plague", true, LocalDate.of(2015, 10, 1), LocalDate.of(2020, 9, 30)));
        lay = LayWords.read(CodeIndexTest.class.getResourceAsStream("/reference/icd10-lay-words.txt"));
        index = new CodeIndex(all, lay);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "S13.4XXA | S13.4XXA",
                "s134xxa | S13.4XXA",
                " M54.2 | M54.2",
                "S13.4 | S13.4XXA",
                "S134 | S13.4XXA",
                "sprain ligaments cervical | S13.4XXA",
                "cervical spine sprain | S13.4XXA",
                "spra cerv lig | S13.4XXA",
                "cervicalgia | M54.2",
                "cervicalg | M54.2",
                "cervicalgai | M54.2",
                "cervcalgia | M54.2",
                "whiplash | S13.4XXA",
                "whipl | S13.4XXA",
                "whiplash subsequent | S13.4XXD",
                "neck strain | S16.1XXA",
                "LBP | M54.50",
                "low back pain | M54.50",
                "pain in the neck | M54.2",
                "headache | R51.9",
                "carpal tunnel left | G56.02",
                "fx clavicle | S42.001A",
                "radiculopathy, lumbar region | M54.16",
                "shoulder pain right | M25.511",
                "rotator cuff strain lt | S46.012A",
                "frature clavicle | S42.001A",
                "lumbar radiculopaty | M54.16",
                "conccussion | S06.0X0A",
                "PTSD | F43.10",
                "strains neck muscle | S16.1XXA"
            })
    void isFoundFirst(String typed, String code) {
        assertThat(codes(typed, Set.of())).startsWith(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "slipped disc | M51.26",
                "herniated disc lumbar | M51.26",
                "broken collarbone | S42.001A",
                "knee pain left | M25.562",
                "torn meniscus | S83.206A"
            })
    void isAmongTheFirst(String typed, String code) {
        assertThat(index.find(wanted(typed, 30), Set.of()))
                .extracting(CodeEntry::code)
                .contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  ", "%", "' or 1=1 --", "& | ! ( ) :*", "\"", "\u0000", "zqxjkvw", "<->", "\ud800", "🙂"})
    void whatMeansNothingFindsNothingOrSomethingButNeverFails(String typed) {
        assertThat(codes(typed, Set.of())).hasSizeLessThanOrEqualTo(12);
    }

    @Test
    void aVeryLongTextIsCut() {
        assertThat(codes("cervicalgia " + "x".repeat(1_000_000), Set.of())).isEmpty();
        assertThat(codes("cervicalgia ".repeat(100_000), Set.of())).startsWith("M54.2");
    }

    @Test
    void operatorsAndQuotesAreNoWords() {
        assertThat(codes("cervicalgia & | !'\":*", Set.of())).startsWith("M54.2");
    }

    @Test
    void whatIsPreferredComesFirst() {
        assertThat(codes("sprain neck", Set.of("S13.9XXD", "M54.2"))).startsWith("S13.9XXD");
        assertThat(codes("S13", Set.of("S13.9XXD"))).startsWith("S13.9XXD");
    }

    @Test
    void wholeWordsComeBeforeBeginnings() {
        assertThat(index.find(wanted("arm", 5), Set.of()))
                .allSatisfy(
                        found -> assertThat(Typed.wordsOf(found.description())).containsAnyOf("arm", "arms"));
    }

    @Test
    void aCodeOutOfForceIsFoundOnlyForItsDays() {
        assertThat(codes("yesterday plague", Set.of())).isEmpty();
        assertThat(index.find(new CodeIndex.Wanted("yesterday plague", LocalDate.of(2020, 9, 30), false, 5), Set.of()))
                .hasSize(1);
    }

    @Test
    void headingsAreFoundOnlyWhenAskedFor() {
        assertThat(index.find(wanted("S13.4", 50), Set.of())).allMatch(CodeEntry::billable);
        assertThat(index.find(new CodeIndex.Wanted("S13.4", DAY, true, 50), Set.of()))
                .extracting(CodeEntry::code)
                .startsWith("S13.4");
    }

    @Test
    void everyMeaningOfTheLayWordsIsSomething() {
        assertThat(lay.allMeanings()).allMatch(index::knows);
    }

    @Test
    void theOtherSides() {
        assertThat(family("M25.511").sides())
                .extracting(member -> member.mark() + " " + member.entry().code())
                .containsExactly("right M25.511", "left M25.512", "unspecified M25.519");
        assertThat(family("G56.01").sides())
                .extracting(member -> member.entry().code())
                .containsExactly("G56.01", "G56.02", "G56.03", "G56.00");
        assertThat(family("M54.2").sides()).isEmpty();
    }

    @Test
    void theOtherPartsOfTheTreatment() {
        assertThat(family("S13.4XXA").encounters())
                .extracting(CodeFamily.Member::mark)
                .containsExactly("A", "D", "S");
        assertThat(family("S42.001A").encounters())
                .extracting(CodeFamily.Member::mark)
                .contains("A", "B", "D", "G", "K", "P", "S");
        assertThat(family("M54.2").encounters()).isEmpty();
    }

    @Test
    void aHeadingIsCompletedToItsBillableCodes() {
        assertThat(family("S13.4").completions())
                .extracting(CodeEntry::code)
                .containsExactly("S13.4XXA", "S13.4XXD", "S13.4XXS");
        assertThat(family("S13.4XXA").completions()).isEmpty();
    }

    private static CodeFamily family(String code) {
        return new CodeFamily(index, index.get(code).orElseThrow(), DAY);
    }

    private static List<String> codes(String typed, Set<String> preferred) {
        return index.find(wanted(typed, 12), preferred).stream()
                .map(CodeEntry::code)
                .toList();
    }

    private static CodeIndex.Wanted wanted(String typed, int limit) {
        return new CodeIndex.Wanted(typed, DAY, false, limit);
    }
}
