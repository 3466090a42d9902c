package org.carequay.batch.demo;

import java.util.ArrayList;
import java.util.List;
import org.carequay.batch.demo.CasePlan.Injury;
import org.carequay.encounter.bodychart.BodyChart;
import org.carequay.encounter.bodychart.BodyChart.Mark;
import org.carequay.encounter.bodychart.BodyFigure;
import org.carequay.encounter.bodychart.BodyView;
import org.carequay.encounter.bodychart.Symptom;
import org.carequay.patient.AdministrativeGender;

/** Marks on the body chart of a visit what its note tells, as bad as the note says it is. */
final class ChartMarks {
    private static final int MILDER = 2;

    private ChartMarks() {}

    static BodyChart of(Story story, VisitPlan visit) {
        int pain = NoteWords.pain(story, visit, Chance.of("note", story.person().no(), visit.start()));
        List<Injury> injuries = story.hasCase() ? story.caseFile().injuries() : NoteWords.NO_CASE;
        List<Mark> marks = new ArrayList<>();
        injuries.stream().map(Injury::region).distinct().forEach(region -> mark(marks, region, side(story), pain));
        return new BodyChart(figure(story), marks, List.of());
    }

    private static BodyFigure figure(Story story) {
        return story.person().details().gender() == AdministrativeGender.MALE ? BodyFigure.MALE : BodyFigure.FEMALE;
    }

    private static boolean side(Story story) {
        return story.hasCase() && story.caseFile().side().equals("left");
    }

    /** @param left of the sides that the region may have, the left one */
    private static void mark(List<Mark> marks, String region, boolean left, int pain) {
        int milder = Math.max(0, pain - MILDER);
        switch (region) {
            case "NECK" -> {
                marks.add(mark(marks, BodyView.BACK, 0.5, 0.165, Symptom.PAIN, pain, null));
                marks.add(mark(marks, BodyView.BACK, 0.4, 0.205, Symptom.STIFFNESS, milder, null));
            }
            case "BACK" -> {
                marks.add(mark(marks, BodyView.BACK, 0.5, 0.395, Symptom.PAIN, pain, null));
                marks.add(mark(marks, BodyView.BACK, 0.59, 0.4, Symptom.BURNING, milder, "thigh-back"));
            }
            case "SHOULDER" -> marks.add(mark(marks, BodyView.FRONT, left ? 0.7 : 0.3, 0.22, Symptom.PAIN, pain, null));
            default -> marks.add(mark(marks, BodyView.FRONT, left ? 0.61 : 0.39, 0.705, Symptom.SWELLING, pain, null));
        }
    }

    private static Mark mark(
            List<Mark> marks, BodyView view, double x, double y, Symptom symptom, int severity, String radiatesTo) {
        return new Mark("m" + (marks.size() + 1), view, x, y, null, symptom, severity, null, radiatesTo, null, null);
    }
}
