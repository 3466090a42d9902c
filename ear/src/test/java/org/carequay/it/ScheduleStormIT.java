package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Two hundred people book, move, stretch and cancel at random, single visits and series, all at once, with few providers, patients and rooms, for some
 * seconds. Afterwards nobody and nothing is anywhere twice, whatever was accepted is there, and every refusal was a plain one.
 */
@ExtendWith(RunningCareQuay.class)
class ScheduleStormIT {
    private static final int PEOPLE = 200;
    private static final Duration LASTS = Duration.ofSeconds(6);
    /** However slow the machine is. */
    private static final int LEAST_ACTS = 3;

    private static final int PATIENTS = 10;
    private static final int DAYS_AHEAD = 160;
    /** Times, in minutes: a grid on which almost everything overlaps something. */
    private static final int GRID = 10;

    private static final int OPENS = 9;
    private static final int MINUTES = 5 * 60;
    private static final Set<Integer> PLAIN = Set.of(200, 201, 409);

    private final Clinic clinic = new Clinic("eastside");
    private final Db db = RunningCareQuay.db();
    private final List<String> booked = new java.util.concurrent.CopyOnWriteArrayList<>();
    private final Set<String> series = ConcurrentHashMap.newKeySet();
    private final Set<String> cancelled = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> moved = new ConcurrentHashMap<>();
    private final Queue<String> oddities = new ConcurrentLinkedQueue<>();
    private Instant day;
    private String visitType;
    private List<String> patients;
    private List<String> providersAtSites;
    private List<String> things;

    @Test
    void nothingIsEverTwiceAndNothingAcceptedIsLost() throws Exception {
        prepare();
        String before = deadlocks();
        Instant end = Instant.now().plus(LASTS);
        List<Callable<Integer>> people = IntStream.range(0, PEOPLE)
                .<Callable<Integer>>mapToObj(i -> () -> {
                    Random random = new Random(i);
                    int acts = 0;
                    while (acts < LEAST_ACTS || Instant.now().isBefore(end)) {
                        act(random);
                        acts++;
                    }
                    return acts;
                })
                .toList();

        Together.run(people);

        assertThat(oddities).isEmpty();
        assertThat(deadlocks()).isEqualTo(before);
        assertThat(booked).hasSizeGreaterThan(10);
        assertThat(moved).isNotEmpty();
        assertThat(cancelled).isNotEmpty();
        assertThat(series).isNotEmpty();
        assertNothingTwice();
        assertWhatWasAcceptedIsThere();
    }

    private String deadlocks() throws Exception {
        return db.one("select deadlocks from pg_stat_database where datname = current_database()");
    }

    private void prepare() throws Exception {
        visitType = clinic.visitType(false).get("id").asText();
        patients = Stream.generate(clinic::patient).limit(PATIENTS).toList();
        ZoneId zone = ZoneId.of(db.one("select zone from clinic where code = 'eastside'"));
        LocalDate monday = LocalDate.now(zone)
                .plusDays(DAYS_AHEAD)
                .with(java.time.temporal.TemporalAdjusters.next(java.time.DayOfWeek.MONDAY));
        day = monday.atTime(OPENS, 0).atZone(zone).toInstant();
        providersAtSites = db.strings(
                """
                select h.provider_id || ' ' || h.site_id from provider_hours h join clinic c on c.id = h.clinic_id
                where c.code = 'eastside' and h.day = 1 and h.from_time <= time '09:00'
                group by 1 having max(h.to_time) > time '13:30' order by 1 limit 3""");
        things = db.strings(
                """
                select r.id::text from resource r join clinic c on c.id = r.clinic_id
                where c.code = 'eastside' and r.site_id = any (
                  select split_part(x, ' ', 2)::uuid from unnest(?::text[]) x)
                order by r.kind, r.name limit 4""",
                "{"
                        + String.join(
                                ",",
                                providersAtSites.stream()
                                        .map(p -> '"' + p + '"')
                                        .toList()) + "}");
    }

    private void act(Random random) {
        int dice = random.nextInt(13);
        String known = booked.isEmpty() ? null : booked.get(random.nextInt(booked.size()));
        if (dice < 4 || known == null) {
            book(random);
        } else if (dice < 7) {
            reschedule(known, place(random, Map.of("start", time(random))));
        } else if (dice < 9) {
            reschedule(known, Map.of("minutes", 5 + GRID * random.nextInt(12)));
        } else if (dice == 10) {
            bookSeries(random);
        } else if (dice == 11) {
            changeSeries(known, random);
        } else if (dice == 12) {
            cancelSeries(known);
        } else if (checked(clinic.frontDesk.post(
                                "/v1/appointments/" + known + "/cancel", Map.of("party", "CLINIC", "reason", "Storm")))
                        .status()
                == 200) {
            cancelled.add(known);
        }
    }

    private void book(Random random) {
        Map<String, Object> body = new HashMap<>(place(random, Map.of("start", time(random))));
        body.put("patient", patients.get(random.nextInt(PATIENTS)));
        body.put("visitType", visitType);
        if (random.nextInt(3) == 0) {
            body.put("resources", List.of(things.get(random.nextInt(things.size()))));
        }
        Api.Answer answer = checked(clinic.frontDesk.post("/v1/appointments", body));
        if (answer.status() == 201) {
            booked.add(answer.text("id"));
        }
    }

    /** Three visits on one day or on three, which meet those of others. */
    private void bookSeries(Random random) {
        Map<String, Object> first = new HashMap<>(place(random, Map.of("start", time(random))));
        first.put("patient", patients.get(random.nextInt(PATIENTS)));
        first.put("visitType", visitType);
        List<String> days = random.nextBoolean() ? List.of("monday") : List.of("monday", "tuesday");
        Api.Answer answer = checked(clinic.frontDesk.post(
                "/v1/appointments/series",
                Map.of("first", first, "recurrence", Map.of("days", days, "occurrenceCount", 3))));
        if (answer.status() == 201) {
            series.add(answer.text("id"));
            answer.body().get("visits").forEach(visit -> {
                if (!visit.get("appointment").isNull()) {
                    booked.add(visit.get("appointment").asText());
                }
            });
        }
    }

    private void changeSeries(String id, Random random) {
        Api.Answer answer = checked(clinic.frontDesk.post(
                "/v1/appointments/" + id + "/series/reschedule",
                Map.of(
                        "scope",
                        List.of("this", "this-and-following", "all-future").get(random.nextInt(3)),
                        "days",
                        random.nextInt(2),
                        "minutes",
                        GRID * (1 + random.nextInt(6)))));
        if (answer.status() == 200) {
            answer.body().get("visits").forEach(visit -> {
                if (visit.get("moves").asBoolean()) {
                    moved.merge(visit.get("appointment").get("id").asText(), 1, Integer::sum);
                }
            });
        }
    }

    private void cancelSeries(String id) {
        Api.Answer answer = checked(clinic.frontDesk.post(
                "/v1/appointments/" + id + "/series/cancel",
                Map.of("scope", "this-and-following", "party", "CLINIC", "reason", "Storm")));
        if (answer.status() == 200) {
            answer.body()
                    .get("items")
                    .forEach(visit -> cancelled.add(visit.get("id").asText()));
        }
    }

    private void reschedule(String id, Map<String, Object> to) {
        Api.Answer answer = checked(clinic.frontDesk.post("/v1/appointments/" + id + "/reschedule", to));
        if (answer.status() == 200) {
            moved.merge(id, 1, Integer::sum);
        }
    }

    private Map<String, Object> place(Random random, Map<String, Object> more) {
        String[] place =
                providersAtSites.get(random.nextInt(providersAtSites.size())).split(" ");
        Map<String, Object> body = new HashMap<>(more);
        body.put("provider", place[0]);
        body.put("site", place[1]);
        return body;
    }

    private String time(Random random) {
        return day.plus(GRID * (long) random.nextInt(MINUTES / GRID), ChronoUnit.MINUTES)
                .toString();
    }

    /**
     * A thing of another site is unknown there, which is a plain refusal as well. So is having waited five seconds for others on a
     * slow machine; that nobody waited in a circle is asked of the database.
     */
    private Api.Answer checked(Api.Answer answer) {
        boolean waited = answer.status() == 503 && answer.text("code").equals("busy");
        if (!PLAIN.contains(answer.status()) && answer.status() != 404 && !waited) {
            oddities.add(answer.status() + " " + answer.body());
        }
        return answer;
    }

    /** From the days of the storm on: others write visits of the past by hand. */
    private void assertNothingTwice() throws Exception {
        String active = "status in ('PENDING', 'BOOKED', 'ARRIVED', 'CHECKED_IN', 'FULFILLED')";
        for (String who : List.of("provider_id", "patient_id")) {
            assertThat(db.strings(
                            "select a.id || ' ' || b.id from appointment a join appointment b on b." + who + " = a."
                                    + who + " and b.id > a.id and a.start_at < b.end_at and b.start_at < a.end_at"
                                    + " where a." + active + " and b." + active
                                    + " and a.overbook_reason is null and b.overbook_reason is null"
                                    + " and b.end_at > ?::timestamptz",
                            day.toString()))
                    .as("the same " + who + " at the same time")
                    .isEmpty();
        }
        assertThat(
                        db.strings(
                                """
                        select a.id || ' ' || b.id from booking_claim x join booking_claim y on y.holder_id = x.holder_id
                        join appointment a on a.id = x.appointment_id join appointment b on b.id = y.appointment_id
                        where x.kind in ('ROOM', 'EQUIPMENT') and b.id > a.id and a.start_at < b.end_at and b.start_at < a.end_at"""))
                .as("the same room or equipment at the same time")
                .isEmpty();
        assertThat(db.strings(
                        """
                        select a.id from appointment a where a.id::text = any (?::text[])
                          and (select count(*) from booking_claim c where c.appointment_id = a.id and (
                              c.kind = 'PROVIDER' and c.holder_id = a.provider_id
                              or c.kind = 'PATIENT' and c.holder_id = a.patient_id and c.during = tstzrange(a.start_at, a.end_at)
                              or c.kind in ('ROOM', 'EQUIPMENT') and c.during = tstzrange(a.start_at, a.end_at)))
                            <> case a.status when 'BOOKED' then 3 + (select count(*) from booking_claim e
                              where e.appointment_id = a.id and e.kind = 'EQUIPMENT') else 0 end""",
                        array(booked)))
                .as("visits whose claims are not theirs")
                .isEmpty();
    }

    private void assertWhatWasAcceptedIsThere() throws Exception {
        List<String> standing = db.strings(
                "select id::text from appointment where id::text = any (?::text[]) and status = 'BOOKED'",
                array(booked));
        assertThat(standing)
                .containsExactlyInAnyOrderElementsOf(
                        booked.stream().filter(id -> !cancelled.contains(id)).toList());
        Map<String, Integer> changes = new HashMap<>();
        db.strings(
                        "select appointment_id || ' ' || count(*) from appointment_status_change"
                                + " where appointment_id::text = any (?::text[]) group by appointment_id",
                        array(booked))
                .forEach(line -> changes.put(line.split(" ")[0], Integer.valueOf(line.split(" ")[1])));
        for (String id : booked) {
            assertThat(changes.get(id))
                    .as("history of " + id)
                    .isLessThanOrEqualTo(1 + moved.getOrDefault(id, 0) + (cancelled.contains(id) ? 1 : 0))
                    .isGreaterThanOrEqualTo(1 + (cancelled.contains(id) ? 1 : 0));
        }
    }

    private static String array(List<String> ids) {
        return "{" + String.join(",", ids) + "}";
    }
}
