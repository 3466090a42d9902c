package org.carequay.billing.model;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.carequay.billing.CodePairs.Pair;
import org.carequay.billing.model.CodePairPolicy.Coded;
import org.carequay.shared.DomainRefusal;
import org.junit.jupiter.api.Test;

class CodePairPolicyTest {
    private static final LocalDate DAY = Fixtures.TODAY;
    private static final Pair WITH_MODIFIER = pair("98941", "97140", true, null);
    private static final Pair NEVER = pair("97530", "97116", false, null);

    private static Pair pair(String one, String two, boolean modifier, LocalDate until) {
        return new Pair(null, one, two, modifier, DAY.minusYears(1), until);
    }

    private static Coded coded(String code, String... modifiers) {
        return new Coded(DAY, code, List.of(modifiers));
    }

    @Test
    void aPairIsRefusedByNameAndTellsWhetherAModifierHelps() {
        assertThatThrownBy(() ->
                        CodePairPolicy.check(List.of(coded("98941"), coded("97140")), List.of(WITH_MODIFIER, NEVER)))
                .isInstanceOfSatisfying(DomainRefusal.class, refused -> {
                    org.assertj.core.api.Assertions.assertThat(refused.code()).isEqualTo("codes-need-modifier");
                    org.assertj.core.api.Assertions.assertThat(refused.details())
                            .containsEntry("pairs", "97140 + 98941");
                });
        assertThatThrownBy(() -> CodePairPolicy.check(
                        List.of(coded("97530"), coded("97116", "59")), List.of(WITH_MODIFIER, NEVER)))
                .hasMessage("codes-never-together");
    }

    @Test
    void aModifierThatTellsThemApartHelpsOnTheSecondCodeAlone() {
        assertThatCode(() -> CodePairPolicy.check(
                        List.of(coded("98941"), coded("97140", "GP", "59")), List.of(WITH_MODIFIER)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> CodePairPolicy.check(
                        List.of(coded("98941", "59"), coded("97140", "GP")), List.of(WITH_MODIFIER)))
                .hasMessage("codes-need-modifier");
    }

    @Test
    void onOtherDaysOrAfterThePairHasEndedBothAreBilled() {
        assertThatCode(() -> CodePairPolicy.check(
                        List.of(coded("98941"), new Coded(DAY.plusDays(1), "97140", List.of())),
                        List.of(WITH_MODIFIER)))
                .doesNotThrowAnyException();
        assertThatCode(() -> CodePairPolicy.check(
                        List.of(coded("98941"), coded("97140")),
                        List.of(pair("98941", "97140", true, DAY.minusDays(1)))))
                .doesNotThrowAnyException();
    }

    @Test
    void whatWasBilledBeforeCountsButIsNotJudgedAgain() {
        assertThatThrownBy(() ->
                        CodePairPolicy.check(List.of(coded("98941")), List.of(coded("97140")), List.of(WITH_MODIFIER)))
                .hasMessage("codes-need-modifier");
        assertThatThrownBy(() ->
                        CodePairPolicy.check(List.of(coded("97140")), List.of(coded("98941")), List.of(WITH_MODIFIER)))
                .hasMessage("codes-need-modifier");
        assertThatCode(() -> CodePairPolicy.check(
                        List.of(coded("99213")), List.of(coded("98941"), coded("97140")), List.of(WITH_MODIFIER)))
                .doesNotThrowAnyException();
    }
}
