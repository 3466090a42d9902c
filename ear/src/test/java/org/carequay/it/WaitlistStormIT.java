package org.carequay.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
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
 * Forty people offer, accept, decline, book and cancel at random, all at once, over four times of one provider, while the timer does
 * what it does. Nobody is ever in two places, and whatever was accepted stands unless it was cancelled.
 */
@ExtendWith(RunningCareQuay.class)
class WaitlistStormIT {
    private static final int PEOPLE = 40;
    private static final int ACTS = 8;
    private static final int ENTRIES = 8;
    private static final Set<Integer> PLAIN = Set.of(200, 201, 404, 409);

    private final Db db = RunningCareQuay.db();
    private final Queue<String> oddities = new ConcurrentLinkedQueue<>();
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final Set<String> cancelled = ConcurrentHashMap.newKeySet();
    private final Queue<String> booked = new ConcurrentLinkedQueue<>();
    private Waiting waiting;
    private List<String> patients;
    private List<String> entries;

    @Test
    void noTimeIsGivenTwiceAndNoAcceptanceIsLost() throws Exception {
        // More times than are booked past the list, so that some are left to be offered.
        waiting = new Waiting("15:00", false);
        patients = Stream.generate(waiting.clinic::patient).limit(ENTRIES).toList();
        entries = patients.stream()
                .map(patient -> waiting.waits(patient, new HashMap<>()))
                .toList();
        String before = deadlocks();
        List<Callable<Boolean>> people = IntStream.range(0, PEOPLE)
                .<Callable<Boolean>>mapToObj(i -> () -> {
                    Random random = new Random(i);
                    for (int act = 0; act < ACTS; act++) {
                        act(random);
                    }
                    return true;
                })
                .toList();

        Together.run(people);

        assertThat(oddities).isEmpty();
        assertThat(deadlocks()).isEqualTo(before);
        assertThat(accepted).isNotEmpty();
        assertNothingTwice();
        for (String visit : accepted) {
            assertThat(db.one("select status from appointment where id = ?::uuid", visit))
                    .as("accepted " + visit)
                    .isEqualTo(cancelled.contains(visit) ? "CANCELLED" : "BOOKED");
        }
        for (String visit : booked) {
            assertThat(db.one("select status from appointment where id = ?::uuid", visit))
                    .isEqualTo(cancelled.contains(visit) ? "CANCELLED" : "BOOKED");
        }
    }

    private void act(Random random) {
        String entry = entries.get(random.nextInt(ENTRIES));
        Api desk = waiting.clinic.frontDesk;
        int dice = random.nextInt(10);
        if (dice < 3) {
            checked(desk.post(entry + "/offer", Map.of()));
        } else if (dice < 7) {
            JsonNode offer = waiting.get(entry).get("offer");
            if (offer != null && !offer.isNull()) {
                answer("/v1/waitlist-offers/" + offer.get("id").asText(), dice < 5);
            }
        } else if (dice < 9) {
            Api.Answer answer = checked(waiting.book(
                    patients.get(random.nextInt(ENTRIES)), waiting.at(9, 0).plusSeconds(1800L * random.nextInt(4))));
            if (answer.status() == 201) {
                booked.add(answer.text("id"));
            }
        } else {
            Stream.concat(booked.stream(), accepted.stream()).findFirst().ifPresent(visit -> {
                if (checked(desk.post(
                                        "/v1/appointments/" + visit + "/cancel",
                                        Map.of("party", "CLINIC", "reason", "Storm")))
                                .status()
                        == 200) {
                    cancelled.add(visit);
                }
            });
        }
    }

    private void answer(String offer, boolean accept) {
        Api.Answer answer = checked(waiting.clinic.frontDesk.post(offer + (accept ? "/accept" : "/decline"), Map.of()));
        if (accept && answer.status() == 200) {
            accepted.add(answer.text("appointment"));
        }
    }

    /** Having waited too long for others on a slow machine is plain as well; that nobody waited in a circle is asked elsewhere. */
    private Api.Answer checked(Api.Answer answer) {
        boolean waited = answer.status() == 503 && answer.text("code").equals("busy");
        if (!PLAIN.contains(answer.status()) && !waited) {
            oddities.add(answer.status() + " " + answer.body());
        }
        return answer;
    }

    private void assertNothingTwice() throws Exception {
        String active = "status in ('PENDING', 'BOOKED', 'ARRIVED', 'CHECKED_IN', 'FULFILLED')";
        for (String who : List.of("provider_id", "patient_id")) {
            assertThat(db.strings(
                            "select a.id || ' ' || b.id from appointment a join appointment b on b." + who + " = a."
                                    + who + " and b.id > a.id and a.start_at < b.end_at and b.start_at < a.end_at"
                                    + " where a." + active + " and b." + active + " and a.provider_id = ?::uuid",
                            waiting.provider))
                    .as("the same " + who + " at the same time")
                    .isEmpty();
        }
        assertThat(db.strings(
                        "select o.id from waitlist_offer o join appointment a on a.id = o.appointment_id"
                                + " where a.provider_id = ?::uuid and (o.status = 'OPEN') <> (a.held and a.status = 'PENDING')",
                        waiting.provider))
                .as("offers without a hold, or holds without an offer")
                .isEmpty();
        assertThat(db.strings(
                        "select e.id from waitlist_entry e where e.visit_type_id = ?::uuid and (e.status = 'OFFERED') <> exists ("
                                + "select from waitlist_offer o where o.entry_id = e.id and o.status = 'OPEN')",
                        waiting.type))
                .as("entries that do not know of their offer")
                .isEmpty();
        assertThat(Instant.now()).isBefore(waiting.at(9, 0));
    }

    private String deadlocks() throws Exception {
        return db.one("select deadlocks from pg_stat_database where datname = current_database()");
    }
}
