package org.carequay.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AppointmentStatusTest {
    @ParameterizedTest
    @CsvSource({
        "BOOKED, ARRIVED, true",
        "BOOKED, NOSHOW, true",
        "BOOKED, CHECKED_IN, false",
        "BOOKED, FULFILLED, false",
        "ARRIVED, CHECKED_IN, true",
        "ARRIVED, NOSHOW, false",
        "CHECKED_IN, FULFILLED, true",
        "CHECKED_IN, ARRIVED, false",
        "CANCELLED, BOOKED, false",
        "FULFILLED, CANCELLED, false"
    })
    void a_visit_takes_its_course_step_by_step(AppointmentStatus from, AppointmentStatus to, boolean may) {
        assertThat(from.can(to)).isEqualTo(may);
    }

    @ParameterizedTest
    @EnumSource(AppointmentStatus.class)
    void a_terminal_status_is_final_and_every_other_leads_somewhere(AppointmentStatus status) {
        assertThat(status.next().isEmpty()).isEqualTo(status.terminal());
    }

    @ParameterizedTest
    @EnumSource(AppointmentStatus.class)
    void the_code_is_the_one_of_fhir_and_reads_back(AppointmentStatus status) {
        assertThat(status.code()).matches("[a-z]+(-[a-z]+)*");
        assertThat(AppointmentStatus.ofCode(status.code())).isEqualTo(status);
    }

    @Test
    void whoever_did_not_come_occupies_nothing() {
        assertThat(Arrays.stream(AppointmentStatus.values()).filter(AppointmentStatus::active))
                .containsExactly(
                        AppointmentStatus.PENDING,
                        AppointmentStatus.BOOKED,
                        AppointmentStatus.ARRIVED,
                        AppointmentStatus.CHECKED_IN,
                        AppointmentStatus.FULFILLED);
    }
}
