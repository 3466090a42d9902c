package org.carequay.patient.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MrnTest {
    @Test
    void hasSevenDigitsAndGrowsBeyond() {
        assertThat(Mrn.of("", 123).value()).isEqualTo("0000123");
        assertThat(Mrn.of("", 12_345_678).value()).isEqualTo("12345678");
    }

    @Test
    void beginsAsTheClinicSays() {
        assertThat(Mrn.of("EAST1", 123).value()).isEqualTo("EAST1-0000123");
    }

    @Test
    void nothingElseIsOne() {
        for (String other : new String[] {"12a4567", "-0000123", "east-0000123", "EASTERN-0000123", "1A-0000123"}) {
            assertThatThrownBy(() -> new Mrn(other)).as(other).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
