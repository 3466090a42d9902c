package org.carequay.batch.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.carequay.batch.demo.CasePlan.Injury;

/** Plans the stories of one clinic: the same for the same day, number of patients and hour. */
final class StoryPlanner {
    private static final int DAYS_BACK = 720;
    private static final int CASES_OF_100 = 52;
    private final String clinic;
    private final ZoneId zone;
    private final Instant now;
    private final LocalDate today;
    private final CaseWords words;
    private final VisitPlanner visits;
    private final List<CSVRecord> referrers;

    StoryPlanner(String clinic, ZoneId zone, Instant now) {
        this.clinic = clinic;
        this.zone = zone;
        this.now = now;
        today = LocalDate.ofInstant(now, zone);
        words = new CaseWords(clinic, clinic.equals("eastside") ? "NY" : "CA");
        visits = new VisitPlanner(new Agenda(zone), zone, now);
        referrers = Table.read("referrers.csv").stream()
                .filter(r -> r.get("clinic").equals(clinic))
                .toList();
    }

    /** The clinic's share of that many patients, in the order in which they came. */
    List<Story> plan(int patients) {
        List<Person> people = people(patients);
        int star = star(people).map(Person::no).orElse(0);
        List<Opening> openings = people.stream()
                .map(p -> opening(p, p.no() == star))
                .sorted(Comparator.comparing(Opening::registeredAt))
                .toList();
        List<Story> stories = new ArrayList<>();
        openings.forEach(o -> stories.add(tell(o)));
        return new TodayBoard(zone, now).arrange(stories);
    }

    /** The person behind the clinic's patient account: a likable adult with an e-mail address, the first in the list. */
    Optional<Person> star(int patients) {
        return star(people(patients));
    }

    private List<Person> people(int patients) {
        return Table.read("patients.csv.gz").stream()
                .map(Person::of)
                .filter(p -> p.aliveOn(today.minusDays(DAYS_BACK - 120)))
                .limit(patients)
                .filter(p -> p.clinic().equals(clinic))
                .toList();
    }

    private Optional<Person> star(List<Person> people) {
        return people.stream().filter(this::likable).findFirst();
    }

    private record Opening(Person person, Instant registeredAt, boolean injured, boolean star) {}

    private boolean likable(Person person) {
        int age = person.ageOn(today);
        return person.hasEmail() && person.died() == null && age >= 25 && age <= 55;
    }

    private Opening opening(Person person, boolean star) {
        Chance chance = Chance.of("opening", person.no());
        boolean injured = star || person.died() == null && chance.percent(CASES_OF_100);
        int days = chance.percent(45) ? chance.between(0, 95) : chance.between(96, DAYS_BACK);
        if (star) {
            days = 33;
        }
        LocalDate day = today.minusDays(days);
        if (person.died() != null && !day.isBefore(person.died())) {
            day = person.died().minusDays(chance.between(20, 110));
        }
        if (person.details().birthDate().isAfter(day)) {
            day = today.minusDays(3);
        }
        Instant at = day.atTime(LocalTime.of(chance.between(9, 15), chance.between(0, 59)))
                .atZone(zone)
                .toInstant();
        return new Opening(person, at.isAfter(now) ? now.minusSeconds(5400) : at, injured, star);
    }

    private Story tell(Opening opening) {
        Chance chance = Chance.of("story", opening.person().no());
        VisitPlanner.Team team = VisitPlanner.Team.of(clinic, opening.star() || chance.percent(50));
        Story.Referrer referrer = chance.percent(opening.injured() ? 18 : 8) ? referrer(chance) : null;
        if (!opening.injured()) {
            Optional<VisitPlan> visit = opening.person().died() == null && chance.percent(14)
                    ? visits.single(opening.registeredAt(), team, chance)
                    : Optional.empty();
            return new Story(
                    opening.person(),
                    opening.registeredAt(),
                    referrer,
                    null,
                    visit.stream().toList(),
                    false);
        }
        boolean staysAway = !opening.star() && chance.percent(7);
        int count = opening.star() ? 16 : staysAway ? chance.between(3, 5) : chance.between(6, 13);
        List<VisitPlan> planned = visits.ofCase(opening.registeredAt(), team, count, staysAway, chance);
        return new Story(
                opening.person(),
                opening.registeredAt(),
                referrer,
                caseFile(opening, planned, count, staysAway, chance),
                planned,
                opening.star());
    }

    private CasePlan caseFile(Opening opening, List<VisitPlan> planned, int count, boolean staysAway, Chance chance) {
        LocalDate dateOfLoss = LocalDate.ofInstant(opening.registeredAt(), zone).minusDays(chance.between(2, 18));
        CSVRecord accident = words.accident(chance);
        List<Injury> injuries = words.injuries(accident, chance);
        String side = words.side(injuries, chance);
        CasePlan.Accident described = words.describe(accident, side, chance);
        boolean counsel = opening.star() || chance.percent(93);
        String firm = opening.star() ? words.firstFirm() : counsel ? words.firm(chance) : null;
        CaseOutcome outcome = CaseOutcome.of(planned, count, staysAway, counsel, now, chance);
        return new CasePlan(
                dateOfLoss,
                described,
                injuries,
                side,
                words.claim(dateOfLoss, described.kind(), chance),
                firm,
                firm == null ? null : words.attorney(firm, opening.star(), chance),
                opening.star() ? CasePlan.Letter.EXECUTED : outcome.letter(),
                opening.star() ? CasePlan.Bill.SENT : outcome.bill(),
                outcome.phase());
    }

    /** Half of the referrals come from the doctor who has an account, the first of the table. */
    private Story.Referrer referrer(Chance chance) {
        CSVRecord row = chance.percent(50) ? referrers.get(0) : chance.pick(referrers);
        String name = row.get("given") + " " + row.get("family") + ", " + row.get("credentials") + " ("
                + row.get("practice") + ")";
        return new Story.Referrer(name, row == referrers.get(0));
    }
}
