package org.carequay.patient;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A record that may be the same person.
 *
 * @param score probability in percent
 * @param weight what the score comes from, in bits
 * @param evidence field by field, also what speaks against
 */
public record PatientMatch(
        PatientRow patient, int score, double weight, DuplicateGrade grade, List<MatchEvidence> evidence) {
    private static final String NAME = "name";

    public PatientMatch {
        evidence = List.copyOf(evidence);
    }

    /** What speaks for one person: {@code name, birthDate, phone, email, identifier, address …}. */
    public List<String> reasons() {
        Set<String> reasons = new LinkedHashSet<>();
        evidence.stream()
                .filter(MatchEvidence::speaksFor)
                .map(MatchEvidence::field)
                .forEach(field ->
                        reasons.add(field == MatchField.FAMILY || field == MatchField.GIVEN ? NAME : field.code()));
        return List.copyOf(reasons);
    }
}
