package org.carequay.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Clients that work side by side, each doing one thing after the other. */
final class Crowd {
    /** What one client does; it throws if it was not accepted. */
    interface Act {
        void run(int client, int turn) throws Exception;
    }

    private Crowd() {}

    /** How long each act took, and how long all took together. */
    record Times(long[] nanos, long elapsed) {
        Times and(Times other) {
            long[] all = Arrays.copyOf(nanos, nanos.length + other.nanos.length);
            System.arraycopy(other.nanos, 0, all, nanos.length, other.nanos.length);
            return new Times(all, elapsed + other.elapsed);
        }

        double perSecond() {
            return nanos.length / (elapsed / 1e9);
        }

        double p50Millis() {
            return percentile(0.5);
        }

        double p95Millis() {
            return percentile(0.95);
        }

        private double percentile(double share) {
            long[] sorted = nanos.clone();
            Arrays.sort(sorted);
            return sorted[(int) Math.ceil(sorted.length * share) - 1] / 1e6;
        }
    }

    /** Works until the time is over; every client goes on counting its turns from {@code turns}. */
    static Times during(Duration time, int[] turns, Act act) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        return work(turns.length, client -> {
            List<Long> taken = new ArrayList<>();
            while (System.nanoTime() < end) {
                taken.add(timed(act, client, turns[client]++));
            }
            return taken;
        });
    }

    /** Each client works that often. */
    static Times often(int clients, int times, Act act) throws Exception {
        return work(clients, client -> {
            List<Long> taken = new ArrayList<>();
            for (int turn = 0; turn < times; turn++) {
                taken.add(timed(act, client, turn));
            }
            return taken;
        });
    }

    private interface Client {
        List<Long> work(int number) throws Exception;
    }

    private static Times work(int clients, Client each) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(clients);
        try {
            long begin = System.nanoTime();
            List<Future<List<Long>>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                int client = i;
                running.add(pool.submit(() -> each.work(client)));
            }
            List<Long> taken = new ArrayList<>();
            for (Future<List<Long>> one : running) {
                taken.addAll(one.get());
            }
            return new Times(taken.stream().mapToLong(Long::longValue).toArray(), System.nanoTime() - begin);
        } finally {
            pool.shutdownNow();
        }
    }

    private static long timed(Act act, int client, int turn) throws Exception {
        long begin = System.nanoTime();
        act.run(client, turn);
        return System.nanoTime() - begin;
    }
}
