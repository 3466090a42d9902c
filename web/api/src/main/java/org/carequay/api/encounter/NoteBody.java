package org.carequay.api.encounter;

import java.util.List;
import java.util.Locale;
import org.carequay.encounter.Causation;
import org.carequay.encounter.NoteContent;

/** A SOAP note with its codes as JSON; {@code causation} in lower case. */
public record NoteBody(
        String subjective,
        String objective,
        String assessment,
        String plan,
        List<Diagnosis> diagnoses,
        List<NoteContent.Charge> charges) {
    public record Diagnosis(String code, String description, String causation) {
        static Diagnosis of(NoteContent.Diagnosis diagnosis) {
            Causation causation = diagnosis.causation();
            return new Diagnosis(
                    diagnosis.code(),
                    diagnosis.description(),
                    causation == null ? null : causation.name().toLowerCase(Locale.ROOT));
        }
    }

    static NoteBody of(NoteContent note) {
        return new NoteBody(
                note.subjective(),
                note.objective(),
                note.assessment(),
                note.plan(),
                note.diagnoses().stream().map(Diagnosis::of).toList(),
                note.charges());
    }
}
