package org.carequay.patient;

import java.time.Instant;
import java.util.List;

/**
 * Two records that may be one person, for a person to decide.
 *
 * @param score probability in percent
 * @param weight in bits
 */
public record DuplicatePairView(
        DuplicatePairId id,
        long version,
        DuplicateGrade grade,
        int score,
        double weight,
        PatientRow a,
        PatientRow b,
        List<DuplicateLine> lines,
        Instant foundAt) {
    public DuplicatePairView {
        lines = List.copyOf(lines);
    }

    /** What was compared. */
    public List<MatchEvidence> evidence() {
        return lines.stream()
                .map(DuplicateLine::evidence)
                .filter(java.util.Objects::nonNull)
                .toList();
    }
}
