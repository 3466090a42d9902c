package org.carequay.scheduling.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.carequay.tenancy.ClinicId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleNoteTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private final UUID server = UUID.randomUUID();
    private final ClinicId clinic = new ClinicId(UUID.randomUUID());

    @Test
    void aNoteIsReadAsItWasWritten() {
        ScheduleNote note = new ScheduleNote(server, new DaysChanged(clinic, Set.of(DAY, DAY.plusDays(1))));

        assertThat(ScheduleNote.parse(note.text())).contains(note);
    }

    @Test
    void aChangeOfVeryManyDaysFitsAndSaysThatAnyMayHaveChanged() {
        Set<LocalDate> years = DAY.datesUntil(DAY.plusYears(3)).collect(Collectors.toSet());

        String text = new ScheduleNote(server, new DaysChanged(clinic, years)).text();

        assertThat(text).hasSizeLessThan(8000);
        assertThat(ScheduleNote.parse(text).orElseThrow().changed().days()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a b c", "a b 2026-11-30 d"})
    void whatIsNoNoteIsLeftOut(String text) {
        assertThat(ScheduleNote.parse(text)).isEmpty();
    }
}
