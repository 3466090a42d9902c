package org.carequay.api.patient;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.carequay.patient.ContactPoint;
import org.carequay.patient.FoundBy;
import org.carequay.patient.HumanName;
import org.carequay.patient.PatientRow;

/** One patient of a list, in the shape of the whole record as far as a list knows it. */
public record PatientLine(
        UUID id,
        String mrn,
        HumanName name,
        String displayName,
        LocalDate birthDate,
        String gender,
        List<ContactPoint> telecom,
        String city,
        boolean active,
        boolean merged,
        List<Match> foundBy) {
    /** What answered one thing that was typed; {@code word} is told for a name only. */
    public record Match(String kind, String grade, String word) {
        static Match of(FoundBy found) {
            return new Match(
                    found.kind().name().toLowerCase(Locale.ROOT),
                    found.grade().name().toLowerCase(Locale.ROOT),
                    found.word());
        }
    }

    static PatientLine of(PatientRow row) {
        return new PatientLine(
                row.id().value(),
                row.mrn(),
                name(row.name()),
                row.name(),
                row.birthDate(),
                row.gender() == null ? null : row.gender().code(),
                row.phone() == null ? List.of() : List.of(new ContactPoint("phone", row.phone(), null)),
                row.city(),
                row.active(),
                row.merged(),
                row.foundBy().stream().map(Match::of).toList());
    }

    /** Lists carry "Family, Given Given". */
    private static HumanName name(String listed) {
        int comma = listed.lastIndexOf(", ");
        return comma < 0
                ? new HumanName(listed, List.of(), null)
                : new HumanName(
                        listed.substring(0, comma),
                        Arrays.asList(listed.substring(comma + 2).split(" ")),
                        null);
    }
}
