package org.carequay.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LopStatusTest {
    @Test
    void bindsOnlyAfterBothPartiesInTurn() {
        assertThat(LopStatus.DRAFT.can(LopStatus.EXECUTED)).isFalse();
        assertThat(LopStatus.SENT.can(LopStatus.EXECUTED)).isFalse();
        assertThat(LopStatus.SENT.can(LopStatus.PART_SIGNED)).isTrue();
        assertThat(LopStatus.PART_SIGNED.can(LopStatus.EXECUTED)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(LopStatus.class)
    void nothingLeadsOutOfAnEndedLetterAndNothingBackToTheDraft(LopStatus status) {
        assertThat(status.next().isEmpty()).isEqualTo(!status.live());
        assertThat(status.can(LopStatus.DRAFT)).isFalse();
    }

    @Test
    void onlyAnExecutedLetterIsSatisfiedOrDishonoured() {
        for (LopStatus status : LopStatus.values()) {
            assertThat(status.can(LopStatus.SATISFIED)).isEqualTo(status == LopStatus.EXECUTED);
            assertThat(status.can(LopStatus.DISHONOURED)).isEqualTo(status == LopStatus.EXECUTED);
        }
    }
}
