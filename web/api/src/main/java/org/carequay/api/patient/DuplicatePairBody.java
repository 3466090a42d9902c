package org.carequay.api.patient;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.carequay.patient.DuplicatePairView;

/** Two records that may be one person, and why. */
public record DuplicatePairBody(
        UUID id,
        long version,
        PatientLine a,
        PatientLine b,
        int score,
        double weight,
        String grade,
        List<MatchReason> reasons,
        Instant foundAt) {
    static DuplicatePairBody of(DuplicatePairView pair) {
        return new DuplicatePairBody(
                pair.id().value(),
                pair.version(),
                PatientLine.of(pair.a()),
                PatientLine.of(pair.b()),
                pair.score(),
                pair.weight(),
                pair.grade().name().toLowerCase(Locale.ROOT),
                pair.evidence().stream().map(MatchReason::of).toList(),
                pair.foundAt());
    }
}
