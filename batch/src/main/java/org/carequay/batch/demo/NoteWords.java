package org.carequay.batch.demo;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carequay.batch.demo.CasePlan.Injury;
import org.carequay.encounter.Causation;
import org.carequay.encounter.NoteContent;
import org.carequay.encounter.NoteContent.Charge;
import org.carequay.encounter.NoteContent.Diagnosis;

/** Writes the SOAP note of a visit out of phrases per stage and region, with findings that get better as care goes on. */
final class NoteWords {
    static final List<Injury> NO_CASE = List.of(new Injury("BACK", "any", List.of("M54.50"), List.of("M54.59")));
    private static final Map<String, String> FILM =
            Map.of("NECK", "72040", "BACK", "72100", "SHOULDER", "73030", "KNEE", "73562");
    private static final Map<String, String> SUPPORT =
            Map.of("NECK", "L0120", "BACK", "L0625", "SHOULDER", "L3670", "KNEE", "L1830");
    private static final Map<String, String> SCAN =
            Map.of("NECK", "72141", "BACK", "72148", "SHOULDER", "73221", "KNEE", "73721");

    private record Place(String stage, String region, String section) {}

    private final Map<Place, List<String>> phrases;
    private final Map<String, List<String>> usualCharges;

    NoteWords() {
        phrases = Table.read("phrases.csv").stream()
                .collect(Collectors.groupingBy(
                        r -> new Place(r.get("stage"), r.get("region"), r.get("section")),
                        Collectors.mapping(r -> r.get("text"), Collectors.toList())));
        usualCharges = Table.read("visit-types.csv").stream()
                .collect(Collectors.toMap(r -> r.get("code"), r -> Table.words(r, "charges")));
    }

    NoteContent note(Story story, VisitPlan visit) {
        Chance chance = Chance.of("note", story.person().no(), visit.start());
        List<Injury> injuries = story.hasCase() ? story.caseFile().injuries() : NO_CASE;
        Map<String, String> findings = findings(story, visit, chance);
        List<Diagnosis> diagnoses = diagnoses(story, visit, injuries);
        return new NoteContent(
                section(visit, "S", injuries, findings, chance),
                section(visit, "O", injuries, findings, chance),
                section(visit, "A", injuries, findings, chance),
                section(visit, "P", injuries, findings, chance),
                diagnoses,
                charges(visit, injuries, diagnoses.size(), chance));
    }

    private String section(
            VisitPlan visit, String section, List<Injury> injuries, Map<String, String> findings, Chance chance) {
        return injuries.stream()
                .map(i -> phrases.get(new Place(visit.stage(), i.region(), section)))
                .map(variants -> fill(chance.pick(variants), findings))
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, String> findings(Story story, VisitPlan visit, Chance chance) {
        int progress = visit.progress();
        int pain = pain(story, visit, chance);
        return Map.of(
                "pain", String.valueOf(pain),
                "prev", String.valueOf(Math.min(10, pain + 1)),
                "side", story.hasCase() ? story.caseFile().side() : "right",
                "rot", String.valueOf(40 + 35 * progress / 100),
                "bend", String.valueOf(12 + 12 * progress / 100),
                "slr", String.valueOf(50 + 30 * progress / 100),
                "flex", String.valueOf(110 + 60 * progress / 100),
                "kflex", String.valueOf(95 + 35 * progress / 100),
                "better", String.valueOf(Math.max(20, progress / 10 * 10)));
    }

    /** How bad it is at that visit, 1 to 9: better as care goes on. */
    static int pain(Story story, VisitPlan visit, Chance chance) {
        int start = Chance.of("pain", story.person().no()).between(6, 9);
        return Math.max(1, start - (start - 1) * visit.progress() / 100 - chance.between(0, 1));
    }

    private static String fill(String phrase, Map<String, String> findings) {
        String text = phrase;
        for (Map.Entry<String, String> finding : findings.entrySet()) {
            text = text.replace("{" + finding.getKey() + "}", finding.getValue());
        }
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static List<Diagnosis> diagnoses(Story story, VisitPlan visit, List<Injury> injuries) {
        boolean first = visit.stage().equals("INITIAL");
        Set<String> codes = new LinkedHashSet<>();
        injuries.forEach(i -> codes.addAll(first ? i.initial() : i.later()));
        if (first && story.hasCase()) {
            codes.add(story.caseFile().accident().cause());
        }
        Causation causation = story.hasCase() ? Causation.CAUSED : Causation.UNRELATED;
        return codes.stream().map(c -> new Diagnosis(c, null, causation)).toList();
    }

    /** The usual charges of the visit type, with films at the first exam, scans at some re-exams and more exercise later. */
    private List<Charge> charges(VisitPlan visit, List<Injury> injuries, int diagnoses, Chance chance) {
        Set<String> codes = new LinkedHashSet<>(usualCharges.get(visit.type()));
        String region = injuries.get(0).region();
        if (visit.type().equals("INITIAL")) {
            codes.add(FILM.get(region));
            if (chance.percent(45)) {
                codes.add(SUPPORT.get(region));
            }
        }
        if (visit.type().equals("REEXAM") && chance.percent(30)) {
            codes.add(SCAN.get(region));
        }
        List<Integer> pointers =
                IntStream.rangeClosed(1, Math.min(diagnoses, 2)).boxed().toList();
        List<Charge> charges = new ArrayList<>();
        for (String code : codes) {
            int units = code.equals("97110") && visit.progress() > 30 ? 2 : 1;
            charges.add(new Charge(code, units, pointers));
        }
        return charges;
    }
}
