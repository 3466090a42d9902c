package org.carequay.patient.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MrnTest {
    @Test
    void hasSevenDigitsAndGrowsBeyond() {
        assertThat(Mrn.of(123).value()).isEqualTo("0000123");
        assertThat(Mrn.of(12_345_678).value()).isEqualTo("12345678");
    }

    @Test
    void isSpokenWithoutLeadingZeros() {
        assertThat(Mrn.of(120).spoken()).isEqualTo("120");
        assertThat(new Mrn("0000000").spoken()).isEqualTo("0");
    }

    @Test
    void nothingElseIsOne() {
        assertThatThrownBy(() -> new Mrn("12a4567")).isInstanceOf(IllegalArgumentException.class);
    }
}
