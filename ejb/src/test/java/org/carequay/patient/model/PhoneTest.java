package org.carequay.patient.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTest {
    @ParameterizedTest
    @ValueSource(strings = {"2125550134", "(212) 555-0134", "+1 212.555.0134", "1-212-555-0134", "+44 20 7946 0958"})
    void takesWhatPeopleWrite(String typed) {
        assertThat(Phone.valid(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"555-0134", "0125550134", "212555013", "call me", "212-555-0134 home", "+1 212", "+"})
    void refusesWhatCannotBeDialled(String typed) {
        assertThat(Phone.valid(typed)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2125550134, (212) 555-0134", "+1 212.555.0134, (212) 555-0134", "+44 20 7946 0958, +44 20 7946 0958"})
    void isShownInOneForm(String typed, String shown) {
        assertThat(Phone.shown(typed)).isEqualTo(shown);
    }
}
