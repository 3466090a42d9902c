package org.carequay.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDateTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3/14/1985",
                "03/14/1985",
                "3-14-85",
                "03.14.1985",
                "3 14 1985",
                "03141985",
                "031485",
                "1985-03-14",
                "1985/3/14",
                "14/3/1985",
                "Mar 14, 1985",
                "March 14 1985",
                "mar. 14th 85",
                "14 mar 1985",
                "14-Mar-1985",
                "14 de marzo de 1985",
                " 3/14/1985 "
            })
    void oneDayTypedInManyWays(String typed) {
        assertThat(TypedDate.parse(typed, TODAY)).contains(new TypedDate(LocalDate.of(1985, 3, 14), false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2/30/1985", "13/13/1985", "2/29/1985", "yesterday", "14 foo 1985", "3/14", "99999999", "130"
            })
    void whatIsNoDayIsNone(String typed) {
        assertThat(TypedDate.parse(typed, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1/2/26, 2026-01-02", "1/2/27, 1927-01-02", "1/2/00, 2000-01-02"})
    void aYearOfTwoDigitsIsNotInTheFuture(String typed, LocalDate day) {
        assertThat(TypedDate.day(typed, TODAY)).contains(day);
    }

    @ParameterizedTest
    @CsvSource({
        "40, 1986-07-01",
        "~40, 1986-07-01",
        "about 40 years, 1986-07-01",
        "40yo, 1986-07-01",
        "0, 2026-07-01",
        "40 años, 1986-07-01"
    })
    void anAgeIsADayEstimated(String typed, LocalDate born) {
        assertThat(TypedDate.parse(typed, TODAY)).contains(new TypedDate(born, true));
        assertThat(TypedDate.day(typed, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"40, 1985-07-01", "0, 2025-07-01"})
    void earlyInTheYearPeopleOfAnAgeWereBornTheYearBefore(String typed, LocalDate born) {
        assertThat(TypedDate.parse(typed, LocalDate.of(2026, 3, 1))).contains(new TypedDate(born, true));
    }
}
