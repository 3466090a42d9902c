package org.carequay.batch.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.carequay.batch.demo.VisitPlan.Fate;

/** Lays a case's visits into the agenda: first exam, therapy with re-exams between, a final exam. */
final class VisitPlanner {
    private static final int WEEKS_AHEAD = 3;
    private final Agenda agenda;
    private final ZoneId zone;
    private final Instant now;
    private final Map<String, CSVRecord> types = new HashMap<>();

    /** Who treats: a doctor for the exams and a therapist for the rest, both at one site. */
    record Team(String doctor, String therapist, String treatment) {
        static Team of(String clinic, boolean firstSite) {
            return firstSite
                    ? new Team("physician@" + clinic + ".example", "therapist@" + clinic + ".example", "THERAPY")
                    : new Team("physician2@" + clinic + ".example", "chiropractor@" + clinic + ".example", "CHIRO");
        }
    }

    VisitPlanner(Agenda agenda, ZoneId zone, Instant now) {
        this.agenda = agenda;
        this.zone = zone;
        this.now = now;
        Table.read("visit-types.csv").forEach(row -> types.put(row.get("code"), row));
    }

    /** The visits of a case that was registered at that moment; {@code count} is how many it takes to the end. */
    List<VisitPlan> ofCase(Instant registeredAt, Team team, int count, boolean staysAway, Chance chance) {
        List<VisitPlan> visits = new ArrayList<>();
        LocalDate day = LocalDate.ofInstant(registeredAt, zone).plusDays(chance.between(1, 4));
        LocalDate horizon = LocalDate.ofInstant(now, zone).plusWeeks(WEEKS_AHEAD);
        for (int i = 0; i < count && !day.isAfter(horizon); i++) {
            String type = type(i, count, staysAway, team, chance);
            String provider =
                    type.equals(team.treatment()) || type.equals("TRACTION") ? team.therapist() : team.doctor();
            Optional<VisitPlan> visit = on(day, type, provider, registeredAt, 100 * i / count, chance);
            visit.map(v -> v.with(fate(v, visits.isEmpty(), chance))).ifPresent(visits::add);
            i -= visit.isPresent() ? 0 : 1;
            day = towardsToday(day.plusDays(visit.isPresent() ? chance.between(2, 4) : 1), chance);
        }
        return visits;
    }

    /** Most visits that fall close to today fall on today: the demo's day is a busy one. */
    private LocalDate towardsToday(LocalDate day, Chance chance) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        boolean close = !day.isBefore(today.minusDays(1)) && !day.isAfter(today.plusDays(2));
        return close && chance.percent(75) ? today : day;
    }

    /** One visit outside any case, some weeks around now. */
    Optional<VisitPlan> single(Instant registeredAt, Team team, Chance chance) {
        LocalDate first = LocalDate.ofInstant(registeredAt, zone).plusDays(1);
        LocalDate wish = LocalDate.ofInstant(now, zone).plusDays(chance.percent(30) ? 0 : chance.between(-60, 18));
        return on(wish.isBefore(first) ? first : wish, "FOLLOWUP", team.doctor(), registeredAt, 70, chance)
                .map(v -> v.with(fate(v, true, chance)));
    }

    private Optional<VisitPlan> on(
            LocalDate day, String type, String provider, Instant registeredAt, int progress, Chance chance) {
        CSVRecord row = types.get(type);
        int minutes = Table.number(row, "minutes");
        LocalTime wish = LocalTime.of(chance.between(8, 16), 15 * chance.between(0, 3));
        Optional<ZonedDateTime> start = agenda.take(provider, day, wish, minutes + Table.number(row, "after"));
        return start.map(at -> new VisitPlan(
                type,
                provider,
                at.toInstant(),
                minutes,
                bookedAt(at.toInstant(), registeredAt, chance),
                row.get("stage"),
                progress,
                Fate.BOOKED));
    }

    private Instant bookedAt(Instant start, Instant registeredAt, Chance chance) {
        Instant called = start.minus(Duration.ofHours(24L * chance.between(1, 6) + chance.between(1, 5)));
        Instant earliest = registeredAt.plus(Duration.ofMinutes(20));
        Instant at = called.isBefore(earliest) ? earliest : called;
        return at.isAfter(now) ? now.minusSeconds(60) : at;
    }

    private static String type(int index, int count, boolean staysAway, Team team, Chance chance) {
        if (index == 0) {
            return "INITIAL";
        }
        if (index == count - 1 && !staysAway) {
            return "DISCHARGE";
        }
        if (index % 6 == 0) {
            return "REEXAM";
        }
        if (index == 7 && chance.percent(25)) {
            return "INJECTION";
        }
        return index > 4 && chance.percent(15) ? "TRACTION" : team.treatment();
    }

    private Fate fate(VisitPlan visit, boolean first, Chance chance) {
        int roll = chance.between(1, 100);
        if (visit.end().isAfter(now)) {
            return !first && roll <= 3 ? Fate.CANCELLED : Fate.BOOKED;
        }
        if (!first && roll <= 10) {
            return roll <= 5 ? Fate.NO_SHOW : Fate.CANCELLED;
        }
        boolean recent = visit.end().isAfter(now.minus(Duration.ofDays(3)));
        return roll > (recent ? 70 : 99) ? Fate.DRAFT : Fate.SIGNED;
    }
}
