package org.carequay.billing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import org.carequay.billing.CodePairs.Pair;
import org.carequay.shared.InvalidInput;
import org.junit.jupiter.api.Test;

class NcciFileTest {
    private static final Set<String> BILLED = Set.of("97110", "97140", "98941", "G0283");

    /** As CMS lays it out; the lines are ours. */
    private static byte[] file(String... lines) {
        String head = "A notice\t\t\t\t\t\t\r\n"
                + "Column 1\tColumn 2\t*=in existence\tEffective\tDeletion\tModifier\tPTP Edit Rationale\r\n"
                + "\t\tprior to 1996\tDate\tDate\t0=not allowed\t\r\n";
        return (head + String.join("\r\n", lines)).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void pairsOfCodesThatTheClinicBillsAreTaken() {
        byte[] file = file(
                "98941\t97140\t\t20200101\t*\t1\tMisuse",
                "97110\tG0283\t*\t19960101\t20251231\t0\tStandards",
                "97110\t97140\t\t20210101\t20210101\t9\tDeleted at once",
                "98941\t00100\t\t20200101\t*\t1\tNot billed here");
        assertThat(NcciFile.looksLike(file)).isTrue();
        assertThat(NcciFile.pairs(file, BILLED))
                .containsExactly(
                        new Pair(null, "98941", "97140", true, LocalDate.of(2020, 1, 1), null),
                        new Pair(null, "97110", "G0283", false, LocalDate.of(1996, 1, 1), LocalDate.of(2025, 12, 31)));
    }

    @Test
    void whatIsNoDayOrNoIndicatorIsListedWithItsLine() {
        assertThatThrownBy(() -> NcciFile.pairs(file("98941\t97140\t\t2020-1-1\t*\t7\tx"), BILLED))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.violations())
                        .extracting(each -> each.field() + " " + each.code())
                        .containsExactlyInAnyOrder("line 4 modifier unknown-value", "line 4 effectiveFrom not-valid"));
    }

    @Test
    void theClinicsOwnTableIsAnother() {
        assertThat(NcciFile.looksLike("column_one,column_two,modifier,effective_from\n97110,97140,1,2026-01-01\n"
                        .getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }
}
