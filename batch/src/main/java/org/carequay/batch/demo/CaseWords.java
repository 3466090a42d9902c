package org.carequay.batch.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.carequay.batch.demo.CasePlan.Accident;
import org.carequay.batch.demo.CasePlan.Claim;
import org.carequay.batch.demo.CasePlan.Injury;
import org.carequay.casefile.AccidentKind;
import org.carequay.shared.Money;

/** Finds an accident, its injuries, a claim and a law firm for a case, out of the demo's tables. */
final class CaseWords {
    private final String clinic;
    private final String state;
    private final List<CSVRecord> accidents = Table.read("accidents.csv");
    private final List<CSVRecord> carriers = Table.read("carriers.csv");
    private final Map<String, List<CSVRecord>> injuries =
            Table.read("injuries.csv").stream().collect(Collectors.groupingBy(r -> r.get("pattern")));
    private final List<CSVRecord> firms;
    private final List<CSVRecord> attorneys = Table.read("attorneys.csv");
    private final Map<String, List<String>> fillers;

    CaseWords(String clinic, String state) {
        this.clinic = clinic;
        this.state = state;
        firms = Table.read("firms.csv").stream()
                .filter(r -> Table.words(r, "clinics").contains(clinic))
                .toList();
        fillers = Table.read("fillers.csv").stream()
                .filter(r -> r.get("clinic").isEmpty() || r.get("clinic").equals(clinic))
                .collect(Collectors.groupingBy(
                        r -> r.get("slot"), Collectors.mapping(r -> r.get("text"), Collectors.toList())));
    }

    CSVRecord accident(Chance chance) {
        return chance.pick(accidents, r -> Table.number(r, "weight"));
    }

    Accident describe(CSVRecord row, String side, Chance chance) {
        String narrative = row.get("narrative").replace("{side}", side);
        for (Map.Entry<String, List<String>> filler : new LinkedHashMap<>(fillers).entrySet()) {
            narrative = narrative.replace("{" + filler.getKey() + "}", chance.pick(filler.getValue()));
        }
        return new Accident(
                AccidentKind.valueOf(row.get("kind")), row.get("role"), state, row.get("external_cause"), narrative);
    }

    /** One to three regions of the accident's pattern, each by its own chance; never none, never one region twice. */
    List<Injury> injuries(CSVRecord accident, Chance chance) {
        List<CSVRecord> possible = injuries.get(accident.get("pattern"));
        List<Injury> found = new ArrayList<>();
        for (CSVRecord row : possible) {
            boolean known = found.stream().anyMatch(i -> i.region().equals(row.get("region")));
            if (!known && found.size() < 3 && chance.percent(Table.number(row, "weight"))) {
                found.add(injury(row));
            }
        }
        return found.isEmpty() ? List.of(injury(possible.get(0))) : found;
    }

    /** The side the injuries name, or either. */
    String side(List<Injury> injuries, Chance chance) {
        return injuries.stream()
                .map(Injury::side)
                .filter(s -> !s.equals("any"))
                .findFirst()
                .orElseGet(() -> chance.percent(50) ? "left" : "right");
    }

    Claim claim(LocalDate dateOfLoss, AccidentKind kind, Chance chance) {
        CSVRecord row = kind == AccidentKind.EMPLOYMENT
                ? carriers.get(carriers.size() - 1)
                : chance.pick(carriers.subList(0, carriers.size() - 1));
        String number = row.get("claim_prefix") + "-" + dateOfLoss.getYear() + "-" + chance.between(100_000, 999_999);
        String limit = row.get("policy_limit");
        return new Claim(
                row.get("carrier"),
                number,
                row.get("adjuster_given") + " " + row.get("adjuster_family"),
                limit.isEmpty() ? null : Money.of(limit));
    }

    /** Code of a firm that sends clients to this clinic. */
    String firm(Chance chance) {
        return chance.pick(firms, r -> Table.number(r, "share")).get("code");
    }

    /** E-mail of one of the firm's attorneys; the first of the table for the person whom everybody meets first. */
    String attorney(String firm, boolean first, Chance chance) {
        List<String> emails = attorneys.stream()
                .filter(r -> r.get("firm").equals(firm))
                .map(r -> r.get("email"))
                .toList();
        return first ? emails.get(0) : chance.pick(emails);
    }

    /** The firm of the person whom everybody meets first. */
    String firstFirm() {
        return clinic.equals("eastside") ? "LOPEZ" : "GRANT";
    }

    private static Injury injury(CSVRecord row) {
        return new Injury(row.get("region"), row.get("side"), Table.words(row, "initial"), Table.words(row, "later"));
    }
}
