package org.carequay.billing.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ParallelSinkTest {
    private static final int MANY = 20_123;

    private final ExecutorService threads = Executors.newSingleThreadExecutor();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    /** Keeps what it is given, and may refuse a row. */
    private static final class Kept implements ReportSink {
        private final List<Object> rows = new ArrayList<>();
        private final int refused;
        private Thread writer;
        private volatile boolean closed;
        private volatile boolean late;

        private Kept(int refused) {
            this.refused = refused;
        }

        @Override
        public void row(List<Object> values) {
            late |= closed;
            if (values.get(0).equals(refused)) {
                throw new DomainRefusal("too-many-for-pdf");
            }
            writer = Thread.currentThread();
            rows.add(values.get(0));
        }

        @Override
        public void unseen(List<Object> values) {
            rows.add("unseen");
        }

        @Override
        public void end(List<Money> sums, Money control) {
            rows.add("end");
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private static void write(ReportSink sink, int rows) throws Exception {
        for (int i = 0; i < rows; i++) {
            sink.row(List.of(i));
        }
        sink.unseen(List.of("?"));
        sink.end(List.of(), Money.ZERO);
    }

    private static List<Object> expected(int rows) {
        List<Object> expected = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            expected.add(i);
        }
        expected.add("unseen");
        expected.add("end");
        return expected;
    }

    @Test
    void everyRowIsWrittenOnceAndInOrderByTheOtherThread() throws Exception {
        Kept kept = new Kept(-1);
        try (ReportSink sink = new ParallelSink(kept, threads)) {
            write(sink, MANY);
        }
        assertThat(kept.rows).isEqualTo(expected(MANY));
        assertThat(kept.writer).isNotSameAs(Thread.currentThread());
        assertThat(kept.closed).isTrue();
    }

    @Test
    void aReportOfNoRowsHasAnEnd() throws Exception {
        Kept kept = new Kept(-1);
        try (ReportSink sink = new ParallelSink(kept, threads)) {
            write(sink, 0);
        }
        assertThat(kept.rows).isEqualTo(expected(0));
    }

    @Test
    void whereNoThreadIsFreeTheCallerWrites() throws Exception {
        CountDownLatch free = new CountDownLatch(1);
        threads.submit(() -> free.await(1, TimeUnit.MINUTES));
        Kept kept = new Kept(-1);
        try (ReportSink sink = new ParallelSink(kept, threads)) {
            write(sink, MANY);
        }
        assertThat(kept.rows).isEqualTo(expected(MANY));
        assertThat(kept.writer).isSameAs(Thread.currentThread());
        free.countDown();
        threads.submit(() -> {}).get();
        assertThat(kept.rows).as("nobody writes later").isEqualTo(expected(MANY));
    }

    @Test
    void theCallerIsToldWhatTheWriterFailedWith() {
        for (int refused : new int[] {0, MANY / 2, MANY - 1}) {
            Kept kept = new Kept(refused);
            assertThatThrownBy(() -> {
                        try (ReportSink sink = new ParallelSink(kept, threads)) {
                            write(sink, MANY);
                        }
                    })
                    .as("row %d", refused)
                    .isInstanceOf(DomainRefusal.class);
            assertThat(kept.closed).isTrue();
            assertThat(kept.rows).doesNotContain("end");
        }
    }

    @Test
    void whoeverReadsNoFurtherLeavesNobodyWriting() throws Exception {
        Kept kept = new Kept(-1);
        ReportSink sink = new ParallelSink(kept, threads);
        for (int i = 0; i < MANY; i++) {
            sink.row(List.of(i));
        }
        sink.close();
        int then = kept.rows.size();
        threads.submit(() -> {}).get();
        assertThat(kept.rows).hasSize(then).doesNotContain("end");
        assertThat(kept.late).as("written to what is closed").isFalse();
    }
}
