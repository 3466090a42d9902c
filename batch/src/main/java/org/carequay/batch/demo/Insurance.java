package org.carequay.batch.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.carequay.casefile.AccidentKind;
import org.carequay.patient.ContactDetails;
import org.carequay.patient.CoverageDetails;
import org.carequay.patient.CoverageOrder;
import org.carequay.patient.Relation;
import org.carequay.shared.DatePeriod;

/** What pays for a person of the demo: health insurance as the table has it, and after a car accident often a policy's PIP. */
final class Insurance {
    private static final Map<Integer, List<CSVRecord>> HEALTH = Table.read("coverage.csv.gz").stream()
            .sorted(Comparator.comparing(Insurance::start))
            .collect(Collectors.groupingBy(r -> Table.number(r, "patient_no")));
    private static final List<CSVRecord> CARRIERS = Table.read("carriers.csv");

    private Insurance() {}

    static List<CoverageDetails> of(Story story) {
        List<CoverageDetails> coverages = new ArrayList<>();
        List<CSVRecord> health = HEALTH.getOrDefault(story.person().no(), List.of());
        for (int i = 0; i < health.size(); i++) {
            LocalDate next = i + 1 < health.size() ? start(health.get(i + 1)) : null;
            coverages.add(health(health.get(i), next, story.person()));
        }
        Chance chance = Chance.of("pip", story.person().no());
        if (story.hasCase()
                && story.caseFile().accident().kind() == AccidentKind.AUTO
                && chance.percent(story.person().clinic().equals("eastside") ? 70 : 25)) {
            coverages.add(carPolicy(story.caseFile().dateOfLoss(), chance));
        }
        return coverages;
    }

    private static LocalDate start(CSVRecord row) {
        return LocalDate.parse(row.get("start"));
    }

    /** A policy ends when the next begins, though the table leaves some open. Where somebody else holds the policy but is not known by name, the patient stands for them. */
    private static CoverageDetails health(CSVRecord row, LocalDate next, Person person) {
        Relation holder =
                switch (row.get("holder")) {
                    case "spouse" -> Relation.SPOUSE;
                    case "child" -> Relation.PARENT;
                    default -> Relation.SELF;
                };
        Optional<String> subscriber = person.contact().stream()
                .filter(contact -> contact.relation() == holder)
                .map(ContactDetails::name)
                .findFirst();
        LocalDate end = row.get("end").isEmpty() ? null : LocalDate.parse(row.get("end"));
        boolean overtaken = next != null && (end == null || !end.isBefore(next));
        return new CoverageDetails(
                CoverageOrder.PRIMARY,
                row.get("payer"),
                row.get("member_no"),
                null,
                subscriber.orElse(null),
                subscriber.isPresent() ? holder : Relation.SELF,
                null,
                new DatePeriod(start(row), overtaken ? next.minusDays(1) : end));
    }

    private static CoverageDetails carPolicy(LocalDate loss, Chance chance) {
        return new CoverageDetails(
                CoverageOrder.PIP_MEDPAY,
                chance.pick(CARRIERS).get("carrier"),
                "NF-" + loss.getYear() + "-" + chance.between(100_000, 999_999),
                null,
                null,
                Relation.SELF,
                null,
                new DatePeriod(loss, loss.plusYears(3)));
    }
}
