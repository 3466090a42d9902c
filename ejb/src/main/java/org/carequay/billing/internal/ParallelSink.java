package org.carequay.billing.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.carequay.shared.Money;

/**
 * Writes a report on another thread, so that the next rows are read while those before are written. Few rows wait in between. Where no
 * thread is free, it writes on the caller's. What the other thread fails with, the caller is told by its next call.
 */
final class ParallelSink implements ReportSink {
    private static final int ROWS = 500;
    private static final int WAITING = 8;
    private static final List<List<Object>> NO_MORE = new ArrayList<>();

    private final ReportSink sink;
    private final BlockingQueue<List<List<Object>>> queue = new ArrayBlockingQueue<>(WAITING);
    private final AtomicBoolean taken = new AtomicBoolean();
    private final Future<?> writing;
    private List<List<Object>> next = new ArrayList<>(ROWS);
    private boolean here;

    ParallelSink(ReportSink sink, ExecutorService threads) {
        this.sink = sink;
        writing = threads.submit(this::write);
    }

    private Void write() throws InterruptedException {
        if (taken.compareAndSet(false, true)) {
            for (List<List<Object>> rows = queue.take(); rows != NO_MORE; rows = queue.take()) {
                rows.forEach(sink::row);
            }
        }
        return null;
    }

    @Override
    public void row(List<Object> values) {
        next.add(values);
        if (next.size() == ROWS) {
            give(next);
            next = new ArrayList<>(ROWS);
        }
    }

    @Override
    public void unseen(List<Object> values) {
        finish();
        sink.unseen(values);
    }

    @Override
    public void end(List<Money> sums, Money control) throws IOException {
        finish();
        sink.end(sums, control);
    }

    private void finish() {
        if (!next.isEmpty()) {
            give(next);
            next = new ArrayList<>(ROWS);
        }
        if (here || taken.compareAndSet(false, true)) {
            writeHere();
        } else {
            if (!writing.isDone()) {
                give(NO_MORE);
            }
            await();
        }
    }

    private void give(List<List<Object>> rows) {
        try {
            while (!here && !queue.offer(rows, 1, TimeUnit.SECONDS)) {
                if (taken.compareAndSet(false, true)) {
                    writeHere();
                } else if (writing.isDone()) {
                    await();
                    throw new IllegalStateException("the report is written already");
                }
            }
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        }
        if (here) {
            rows.forEach(sink::row);
        }
    }

    /** Nobody else has begun, and nobody will. */
    private void writeHere() {
        here = true;
        for (List<List<Object>> rows = queue.poll(); rows != null; rows = queue.poll()) {
            rows.forEach(sink::row);
        }
    }

    private void await() {
        try {
            writing.get();
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException told) {
                throw told;
            }
            throw new IllegalStateException("the report was not written", failed.getCause());
        }
    }

    private static IllegalStateException interrupted(InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("the report was interrupted", interrupted);
    }

    /** Whoever reads no further needs nobody to write; the file is closed only once nobody writes to it. */
    @Override
    public void close() throws IOException {
        if (!here && !taken.compareAndSet(false, true)) {
            while (!writing.isDone()) {
                queue.clear();
                queue.offer(NO_MORE);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
            }
        }
        sink.close();
    }
}
