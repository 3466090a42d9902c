package org.carequay.bench;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.carequay.it.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What asking who may costs of a booking. Permission keys: as the server tells of each booking. Which patients one may see: the same
 * physician books in turns where everybody is seen, where one patient of the clinic is confidential, so that every row is asked for,
 * and limited to own patients.
 */
@ExtendWith(MeasuredCareQuay.class)
class PermissionBench {
    private static final int ROUNDS = 6;
    private static final int SECONDS = Integer.getInteger("carequay.bench.seconds", 120);
    private static final Duration WARM_UP = Duration.ofSeconds(Math.min(60, SECONDS));
    private static final Duration ROUND = Duration.ofMillis(SECONDS * 1000L / ROUNDS);

    /** Which patients the physician may see; in the order of the numbers of {@code seen.sql}. */
    private enum Seen {
        EVERYBODY,
        NOT_CONFIDENTIAL,
        OWN
    }

    @Test
    void booking() throws Exception {
        Diary diary = Diary.open();
        MeasuredCareQuay.script("treated.sql", 0);
        MeasuredCareQuay.settle();
        int[] turns = diary.turns;
        List<Api> clients = IntStream.range(0, Diary.CLIENTS)
                .mapToObj(i -> MeasuredCareQuay.api("eastside", "physician"))
                .toList();
        Map<Seen, ServiceTimes> times = new EnumMap<>(Seen.class);
        for (Seen seen : Seen.values()) {
            times.put(seen, new ServiceTimes());
        }
        Crowd.during(WARM_UP, turns, (client, turn) -> diary.book(clients.get(client), client, turn));
        for (int round = 0; round < ROUNDS; round++) {
            for (Seen seen : Seen.values()) {
                set(seen);
                ServiceTimes told = times.get(seen);
                Crowd.during(ROUND, turns, (client, turn) -> told.of(diary.book(clients.get(client), client, turn)));
            }
        }
        set(Seen.EVERYBODY);
        tell(times);
    }

    private static void set(Seen seen) throws Exception {
        MeasuredCareQuay.script("seen.sql", seen.ordinal());
    }

    private static void tell(Map<Seen, ServiceTimes> times) throws Exception {
        Figures figures = MeasuredCareQuay.figures();
        ServiceTimes everybody = times.get(Seen.EVERYBODY);
        figures.alone(
                "Asking for permission keys, of the time of a booking in the service",
                String.format(Locale.ROOT, "%.2f %%", everybody.shareOfKeys() * 100),
                "≤ 3 %");
        for (Seen seen : List.of(Seen.NOT_CONFIDENTIAL, Seen.OWN)) {
            figures.compare(
                    "Booking in the service, mean, "
                            + (seen == Seen.OWN
                                    ? "limited to own patients"
                                    : "with a confidential patient in the clinic")
                            + " (beside: everybody is seen)",
                    "ms",
                    times.get(seen).mean(),
                    everybody.mean(),
                    "≤ 1.03");
        }
    }
}
