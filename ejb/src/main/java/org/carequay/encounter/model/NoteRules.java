package org.carequay.encounter.model;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.carequay.encounter.NoteContent;
import org.carequay.encounter.NoteContent.Charge;
import org.carequay.encounter.NoteContent.Diagnosis;
import org.carequay.encounter.NoteKind;
import org.carequay.shared.InvalidInput;

/** What a note must be like: well-formed to be kept as a draft, complete to be signed. */
public final class NoteRules {
    private static final int LONGEST_SECTION = 20_000;
    private static final int MOST_DIAGNOSES = 12;
    private static final int MOST_CHARGES = 50;
    private static final int MOST_POINTERS = 4;
    private static final int MOST_UNITS = 999;

    /** CPT: four digits and a digit or category letter; HCPCS level II: a letter and four digits. */
    private static final Pattern PROCEDURE = Pattern.compile("[0-9]{4}[0-9AFMTU]|[A-V][0-9]{4}");

    private NoteRules() {}

    /** The same note with its codes in capitals and without blanks around texts. */
    public static NoteContent tidy(NoteContent note) {
        return new NoteContent(
                text(note.subjective()),
                text(note.objective()),
                text(note.assessment()),
                text(note.plan()),
                note.diagnoses().stream()
                        .map(d -> new Diagnosis(code(d.code()), d.description(), d.causation()))
                        .toList(),
                note.charges().stream()
                        .map(c -> new Charge(code(c.code()), c.units(), c.diagnosisPointers()))
                        .toList());
    }

    /** Whether a tidy note can be kept; a draft may have gaps, but nothing wrong. */
    public static InvalidInput.Check wellFormed(NoteContent note) {
        InvalidInput.Check check = new InvalidInput.Check();
        section(check, "subjective", note.subjective());
        section(check, "objective", note.objective());
        section(check, "assessment", note.assessment());
        section(check, "plan", note.plan());
        check.that(note.diagnoses().size() <= MOST_DIAGNOSES, "diagnoses", "too-many");
        check.that(note.charges().size() <= MOST_CHARGES, "charges", "too-many");
        diagnoses(check, note.diagnoses());
        charges(check, note.charges());
        return check;
    }

    /** Whether a kept note can be signed; a report stands for the four sections. */
    public static InvalidInput.Check complete(NoteContent note, NoteKind kind) {
        InvalidInput.Check check = new InvalidInput.Check();
        if (kind == NoteKind.SOAP) {
            check.required("subjective", note.subjective())
                    .required("objective", note.objective())
                    .required("assessment", note.assessment())
                    .required("plan", note.plan());
        }
        check.required("diagnoses", note.diagnoses()).required("charges", note.charges());
        for (int i = 0; i < note.charges().size(); i++) {
            List<Integer> pointers = note.charges().get(i).diagnosisPointers();
            String field = "charges[" + i + "].diagnosisPointers";
            check.required(field, pointers);
            check.that(pointers.stream().allMatch(p -> p <= note.diagnoses().size()), field, "points-nowhere");
        }
        return check;
    }

    private static void section(InvalidInput.Check check, String field, String text) {
        check.maxLength(field, text, LONGEST_SECTION);
        check.that(text.indexOf('\0') < 0, field, "unknown-character");
    }

    private static void diagnoses(InvalidInput.Check check, List<Diagnosis> diagnoses) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < diagnoses.size(); i++) {
            check.required("diagnoses[" + i + "].code", diagnoses.get(i).code());
            check.required("diagnoses[" + i + "].causation", diagnoses.get(i).causation());
            check.that(seen.add(diagnoses.get(i).code()), "diagnoses[" + i + "].code", "twice");
        }
    }

    private static void charges(InvalidInput.Check check, List<Charge> charges) {
        for (int i = 0; i < charges.size(); i++) {
            Charge charge = charges.get(i);
            String field = "charges[" + i + "].";
            check.that(PROCEDURE.matcher(charge.code()).matches(), field + "code", "not-a-procedure-code");
            check.that(charge.units() >= 1 && charge.units() <= MOST_UNITS, field + "units", "out-of-range");
            List<Integer> pointers = charge.diagnosisPointers();
            check.that(
                    pointers.size() <= MOST_POINTERS
                            && new HashSet<>(pointers).size() == pointers.size()
                            && pointers.stream().allMatch(p -> p >= 1 && p <= MOST_DIAGNOSES),
                    field + "diagnosisPointers",
                    "points-nowhere");
        }
    }

    private static String text(String text) {
        return text == null ? "" : text.strip();
    }

    private static String code(String code) {
        return code == null ? "" : code.strip().toUpperCase(Locale.ROOT);
    }
}
