package org.carequay.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CasePhaseTest {
    @ParameterizedTest
    @EnumSource(CasePhase.class)
    void noPhaseLeadsToItselfOrBackToIntake(CasePhase phase) {
        assertThat(phase.can(phase)).isFalse();
        assertThat(phase.can(CasePhase.INTAKE)).isFalse();
    }

    @Test
    void closedIsTheEndAndSettledOnlyCloses() {
        assertThat(CasePhase.CLOSED.next()).isEmpty();
        assertThat(CasePhase.SETTLED.next()).containsExactly(CasePhase.CLOSED);
    }

    @Test
    void aDroppedCaseMayBeTakenUpAgain() {
        assertThat(CasePhase.DROPPED.can(CasePhase.ACTIVE)).isTrue();
    }
}
