package org.carequay.bench;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.carequay.it.Api;
import org.carequay.it.Db;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A statement run over many accounts, then the aging workbook of all their open invoices. */
@ExtendWith(MeasuredCareQuay.class)
class StatementBench {
    private static final int ACCOUNTS = Integer.getInteger("carequay.bench.accounts", 10_000);
    private static final int LINES = ACCOUNTS * 10;
    private static final int EXPORTS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Duration POLL = Duration.ofMillis(500);

    @Test
    void statementsAndAging() throws Exception {
        MeasuredCareQuay.script("accounts.sql", ACCOUNTS);
        MeasuredCareQuay.script("invoices.sql", ACCOUNTS);
        statements();
        MeasuredCareQuay.script("invoices.sql", LINES - ACCOUNTS);
        aging();
    }

    private static void statements() throws Exception {
        Db db = MeasuredCareQuay.db();
        Api biller = MeasuredCareQuay.api("eastside", "biller");
        MeasuredCareQuay.HEAP.begin();
        String run = biller.post("/v1/statement-runs", Map.of("asOf", today()))
                .expect(202)
                .text("id");
        String ended = Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(POLL)
                .until(
                        () -> db.one(
                                """
                                select state || ' ' || recipients || ' ' || extract(epoch from finished_at - started_at)
                                from statement_run where id = ?::uuid and finished_at is not null""",
                                run),
                        Objects::nonNull);
        if (!ended.startsWith("FINISHED")) {
            throw new AssertionError("the statement run did not end well: " + ended);
        }
        String[] told = ended.split(" ");
        double seconds = Double.parseDouble(told[2]);
        String rate = String.format(Locale.ROOT, "%.0f statements/s", Integer.parseInt(told[1]) / seconds);
        String title = String.format(Locale.ROOT, "Statement run, %,d accounts", Integer.parseInt(told[1]));
        MeasuredCareQuay.figures().alone(title, rate, "");
        MeasuredCareQuay.figures().alone("Statement run, heap at most", MeasuredCareQuay.HEAP.peak(), "≤ 512 MB");
    }

    private static void aging() throws Exception {
        Api biller = MeasuredCareQuay.api("eastside", "biller");
        MeasuredCareQuay.HEAP.begin();
        double best = 0;
        double floor = 0;
        for (int i = 0; i < EXPORTS; i++) {
            long begin = System.nanoTime();
            biller.get("/v1/reports/aging.xlsx?asOf=" + today()).expect(200);
            best = Math.max(best, LINES / ((System.nanoTime() - begin) / 1e9));
            begin = System.nanoTime();
            AgingFloor.write(LINES);
            floor = Math.max(floor, LINES / ((System.nanoTime() - begin) / 1e9));
        }
        String title = String.format(Locale.ROOT, "Aging workbook, %,d lines, best of %d", LINES, EXPORTS);
        MeasuredCareQuay.figures().compare(title, "rows/s", best, floor, "");
        MeasuredCareQuay.figures().alone("Aging workbook, heap at most", MeasuredCareQuay.HEAP.peak(), "bounded");
    }

    private static String today() {
        return LocalDate.now().toString();
    }
}
