package org.carequay.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.carequay.it.Api;
import org.carequay.it.Db;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Eight clients book free times through the API; in turns with them, eight connections write the same rows directly. */
@ExtendWith(MeasuredCareQuay.class)
class BookingBench {
    private static final int ROUNDS = 4;
    private static final int SECONDS = Integer.getInteger("carequay.bench.seconds", 120);
    private static final Duration WARM_UP = Duration.ofSeconds(Math.min(60, SECONDS));
    private static final Duration ROUND = Duration.ofMillis(SECONDS * 1000L / ROUNDS);

    @Test
    void bookings() throws Exception {
        Db db = MeasuredCareQuay.db();
        Diary diary = Diary.open();
        int[] asked = diary.turns;
        int[] written = new int[Diary.CLIENTS];
        List<Api> clients = IntStream.range(0, Diary.CLIENTS)
                .mapToObj(i -> MeasuredCareQuay.api("eastside", "frontdesk"))
                .toList();
        Crowd.Act ask = (client, turn) -> diary.book(clients.get(client), client, turn);
        try (BookingFloor floor = new BookingFloor(db, diary)) {
            // In this order: a connection that rests as long as a warm-up is closed by the server.
            Crowd.during(WARM_UP, written, floor::book);
            Crowd.during(WARM_UP, asked, ask);
            Crowd.Times booked = new Crowd.Times(new long[0], 0);
            Crowd.Times direct = booked;
            for (int round = 0; round < ROUNDS; round++) {
                booked = booked.and(Crowd.during(ROUND, asked, ask));
                direct = direct.and(Crowd.during(ROUND, written, floor::book));
            }
            Figures figures = MeasuredCareQuay.figures();
            figures.compare(
                    "Booking through the API, 8 clients",
                    "bookings/s",
                    booked.perSecond(),
                    direct.perSecond(),
                    "≥ 0.4");
            Crowd.Times smallest = Crowd.during(ROUND, new int[Diary.CLIENTS], (client, turn) -> clients.get(client)
                    .get("/v1/visit-types")
                    .expect(200));
            figures.alone(
                    "Smallest call of the API, 8 clients",
                    String.format(Locale.ROOT, "%,.0f calls/s", smallest.perSecond()),
                    "");
            figures.compare("Booking through the API, p95", "ms", booked.p95Millis(), direct.p95Millis(), "");
        }
    }
}
