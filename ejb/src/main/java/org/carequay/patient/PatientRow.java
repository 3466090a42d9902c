package org.carequay.patient;

import java.time.LocalDate;
import java.util.List;

/**
 * One line of the patient list.
 *
 * @param active false for a record that is kept but no longer used
 * @param merged whether that is so because it has become part of another one
 * @param foundBy what answered the search, one for each thing that was typed; empty in a list without a search
 */
public record PatientRow(
        PatientId id,
        String mrn,
        String name,
        LocalDate birthDate,
        AdministrativeGender gender,
        String phone,
        String city,
        boolean active,
        boolean merged,
        List<FoundBy> foundBy) {
    public PatientRow {
        foundBy = List.copyOf(foundBy);
    }

    public PatientRow(
            PatientId id,
            String mrn,
            String name,
            LocalDate birthDate,
            AdministrativeGender gender,
            String phone,
            String city) {
        this(id, mrn, name, birthDate, gender, phone, city, true, false, List.of());
    }

    public PatientRow standing(boolean used, boolean mergedAway) {
        return new PatientRow(id, mrn, name, birthDate, gender, phone, city, used, mergedAway, foundBy);
    }

    public PatientRow foundBy(List<FoundBy> reasons) {
        return new PatientRow(id, mrn, name, birthDate, gender, phone, city, active, merged, reasons);
    }

    /** How well the record answers in all: as its worst answer to one thing that was typed; null without a search. */
    public MatchGrade grade() {
        return foundBy.stream().map(FoundBy::grade).max(MatchGrade::compareTo).orElse(null);
    }
}
