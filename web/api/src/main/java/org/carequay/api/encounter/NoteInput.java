package org.carequay.api.encounter;

import java.util.List;
import java.util.stream.IntStream;
import org.carequay.encounter.Causation;
import org.carequay.encounter.NoteContent;
import org.carequay.shared.InvalidInput;

/**
 * A SOAP note to save, with the version of the encounter its writer saw. A charge without {@code units} is for one;
 * a diagnosis without {@code causation} was caused by the accident.
 */
public record NoteInput(
        Long version,
        String subjective,
        String objective,
        String assessment,
        String plan,
        List<Diagnosis> diagnoses,
        List<Charge> charges) {
    public record Diagnosis(String code, Causation causation) {
        NoteContent.Diagnosis content() {
            return new NoteContent.Diagnosis(code, null, causation == null ? Causation.CAUSED : causation);
        }
    }

    /** {@code diagnosisPointers} count from 1. */
    public record Charge(String code, Integer units, List<Integer> diagnosisPointers) {
        NoteContent.Charge content() {
            return new NoteContent.Charge(code, units == null ? 1 : units, diagnosisPointers);
        }
    }

    public NoteInput {
        diagnoses = diagnoses == null ? List.of() : diagnoses;
        charges = charges == null ? List.of() : charges;
    }

    NoteContent content() {
        InvalidInput.Check check = new InvalidInput.Check();
        IntStream.range(0, diagnoses.size())
                .forEach(i -> check.required(
                        "diagnoses[" + i + "].code", diagnoses.get(i).code()));
        IntStream.range(0, charges.size())
                .forEach(i ->
                        check.required("charges[" + i + "].code", charges.get(i).code()));
        check.done();
        return new NoteContent(
                subjective,
                objective,
                assessment,
                plan,
                diagnoses.stream().map(Diagnosis::content).toList(),
                charges.stream().map(Charge::content).toList());
    }
}
