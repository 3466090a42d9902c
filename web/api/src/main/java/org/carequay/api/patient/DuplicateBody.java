package org.carequay.api.patient;

import java.util.List;
import java.util.Locale;
import org.carequay.patient.PatientMatch;

/**
 * A record that may be the same person.
 *
 * @param score probability in percent
 * @param weight what it comes from, in bits
 * @param grade {@code likely} or {@code certain}
 * @param reasons the fields that agree
 * @param evidence every field that was compared
 */
public record DuplicateBody(
        PatientLine patient, int score, double weight, String grade, List<String> reasons, List<MatchReason> evidence) {
    static DuplicateBody of(PatientMatch match) {
        return new DuplicateBody(
                PatientLine.of(match.patient()),
                match.score(),
                match.weight(),
                match.grade().name().toLowerCase(Locale.ROOT),
                match.reasons(),
                match.evidence().stream().map(MatchReason::of).toList());
    }
}
