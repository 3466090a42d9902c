package org.carequay.bench;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.carequay.it.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The journal as a workbook, of ten thousand lines and more: rows a second beside bare POI, and whether the heap grows with them. */
@ExtendWith(MeasuredCareQuay.class)
class JournalBench {
    private static final String SIZES = System.getProperty("carequay.bench.lines", "10000,100000,1000000");
    private static final int ACCOUNTS = 1_000;
    private static final int INVOICES = 10_000;
    private static final int PER_DAY = 10_000;
    private static final int LARGE = 1_000_000;
    private static final int TIMES = 3;
    private static final int TIMES_OF_LARGE = 2;
    private static final int MEGABYTE = 1024 * 1024;

    @Test
    void journals() throws Exception {
        int[] sizes =
                Arrays.stream(SIZES.split(",")).mapToInt(Integer::parseInt).toArray();
        MeasuredCareQuay.script("accounts.sql", ACCOUNTS);
        MeasuredCareQuay.script("invoices.sql", INVOICES);
        for (int lines : sizes) {
            MeasuredCareQuay.script("journal.sql", lines);
        }
        MeasuredCareQuay.settle();
        Api biller = MeasuredCareQuay.api("eastside", "biller");
        biller.get(path(sizes[0])).expect(200);
        for (int lines : sizes) {
            journal(biller, lines);
        }
    }

    private static void journal(Api biller, int lines) throws Exception {
        int times = lines < LARGE ? TIMES : TIMES_OF_LARGE;
        int before = MeasuredCareQuay.HEAP.live(MeasuredCareQuay.pid());
        MeasuredCareQuay.HEAP.begin();
        double best = 0;
        double bare = 0;
        int bytes = 0;
        String floorHeap;
        try (JournalFloor floor = JournalFloor.start()) {
            // In turns, so that whatever else the machine does weighs on both.
            for (int i = 0; i < times; i++) {
                long begin = System.nanoTime();
                bytes = biller.get(path(lines)).expect(200).bytes().length;
                best = Math.max(best, lines / ((System.nanoTime() - begin) / 1e9));
                bare = Math.max(bare, lines / floor.seconds(lines));
            }
            floorHeap = floor.heap();
        }
        String heap = MeasuredCareQuay.HEAP.peak();
        String title = String.format(
                Locale.ROOT,
                "Journal workbook, %,d lines, %.1f MB, best of %d",
                lines,
                (double) bytes / MEGABYTE,
                times);
        MeasuredCareQuay.figures().compare(title, "rows/s", best, bare, "≥ 0.8");
        MeasuredCareQuay.figures()
                .alone(
                        String.format(Locale.ROOT, "The same, heap of the server at most (%d MB before)", before),
                        heap + "; bare POI " + floorHeap,
                        "flat");
    }

    private static String path(int lines) {
        LocalDate day = LocalDate.of(1999, 1, 1).plusDays(lines / PER_DAY);
        return "/v1/reports/journal.xlsx?from=" + day + "&to=" + day;
    }
}
