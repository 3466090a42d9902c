package org.carequay.ui.encounter;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.carequay.encounter.Causation;
import org.carequay.encounter.NoteContent;

/** A note while it is written. */
public class NoteForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private final List<DiagnosisRow> diagnoses = new ArrayList<>();
    private final List<ChargeRow> charges = new ArrayList<>();
    private String subjective;
    private String objective;
    private String assessment;
    private String plan;

    /** A diagnosis of the note. */
    public static class DiagnosisRow implements Serializable {
        private static final long serialVersionUID = 1L;
        private final String code;
        private final String description;
        private Causation causation;

        DiagnosisRow(String code, String description, Causation causation) {
            this.code = code;
            this.description = description;
            this.causation = causation;
        }

        public String getCode() {
            return code;
        }

        public String getDescription() {
            return description;
        }

        public Causation getCausation() {
            return causation;
        }

        public void setCausation(Causation causation) {
            this.causation = causation;
        }
    }

    /** A charge of the note; pointers are numbers of diagnoses, counted from 1. */
    public static class ChargeRow implements Serializable {
        private static final long serialVersionUID = 1L;
        private final String code;
        private int units;
        private List<Integer> pointers;

        ChargeRow(String code, int units, List<Integer> pointers) {
            this.code = code;
            this.units = units;
            this.pointers = new ArrayList<>(pointers);
        }

        public String getCode() {
            return code;
        }

        public int getUnits() {
            return units;
        }

        public void setUnits(int units) {
            this.units = units;
        }

        public List<Integer> getPointers() {
            return pointers;
        }

        public void setPointers(List<Integer> pointers) {
            this.pointers = pointers == null ? new ArrayList<>() : pointers;
        }
    }

    static NoteForm of(NoteContent content) {
        NoteForm form = new NoteForm();
        if (content != null) {
            form.subjective = content.subjective();
            form.objective = content.objective();
            form.assessment = content.assessment();
            form.plan = content.plan();
            content.diagnoses()
                    .forEach(d -> form.diagnoses.add(new DiagnosisRow(d.code(), d.description(), d.causation())));
            content.charges().forEach(c -> form.charges.add(new ChargeRow(c.code(), c.units(), c.diagnosisPointers())));
        }
        return form;
    }

    NoteContent content() {
        return new NoteContent(
                subjective,
                objective,
                assessment,
                plan,
                diagnoses.stream()
                        .map(d -> new NoteContent.Diagnosis(d.code, d.description, d.causation))
                        .toList(),
                charges.stream()
                        .map(c -> new NoteContent.Charge(c.code, c.units, c.pointers))
                        .toList());
    }

    void addDiagnosis(String code, String description) {
        if (diagnoses.stream().noneMatch(d -> d.code.equals(code))) {
            diagnoses.add(new DiagnosisRow(code, description, Causation.CAUSED));
        }
    }

    /** Another code in its place, unless the note has that already; charges that point to it stay. */
    void exchangeDiagnosis(int index, String code, String description) {
        if (diagnoses.stream().noneMatch(d -> d.code.equals(code))) {
            diagnoses.set(index, new DiagnosisRow(code, description, diagnoses.get(index).causation));
        }
    }

    /** Charges that pointed to it or to a later one point to what they meant. */
    void removeDiagnosis(int index) {
        diagnoses.remove(index);
        int gone = index + 1;
        charges.forEach(charge -> charge.setPointers(new ArrayList<>(charge.pointers.stream()
                .filter(pointer -> pointer != gone)
                .map(pointer -> pointer > gone ? pointer - 1 : pointer)
                .toList())));
    }

    /** A new charge is for the first diagnosis, when there is one. */
    void addCharge(String code) {
        charges.add(new ChargeRow(code, 1, diagnoses.isEmpty() ? List.of() : List.of(1)));
    }

    void removeCharge(int index) {
        charges.remove(index);
    }

    /** The numbers that charges can point to. */
    public List<Integer> getNumbers() {
        return java.util.stream.IntStream.rangeClosed(1, diagnoses.size())
                .boxed()
                .toList();
    }

    public List<DiagnosisRow> getDiagnoses() {
        return diagnoses;
    }

    public List<ChargeRow> getCharges() {
        return charges;
    }

    public String getSubjective() {
        return subjective;
    }

    public void setSubjective(String subjective) {
        this.subjective = subjective;
    }

    public String getObjective() {
        return objective;
    }

    public void setObjective(String objective) {
        this.objective = objective;
    }

    public String getAssessment() {
        return assessment;
    }

    public void setAssessment(String assessment) {
        this.assessment = assessment;
    }

    public String getPlan() {
        return plan;
    }

    public void setPlan(String plan) {
        this.plan = plan;
    }
}
