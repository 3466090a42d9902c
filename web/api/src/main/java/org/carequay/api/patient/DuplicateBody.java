package org.carequay.api.patient;

import java.util.List;
import org.carequay.patient.PatientMatch;

/** A record that may be the same person, with what agrees. */
public record DuplicateBody(PatientLine patient, int score, List<String> reasons) {
    static DuplicateBody of(PatientMatch match) {
        return new DuplicateBody(PatientLine.of(match.patient()), match.score(), match.reasons());
    }
}
