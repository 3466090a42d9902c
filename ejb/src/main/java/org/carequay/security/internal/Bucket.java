package org.carequay.security.internal;

/** A bucket of tokens: as many as are allowed in a minute, filled again evenly. */
final class Bucket {
    private static final double MILLIS = 60_000;
    private final double size;
    private double left;
    private long filledAt;

    /** @param now in milliseconds, of a clock that never goes back */
    Bucket(int perMinute, long now) {
        this.size = perMinute;
        this.left = perMinute;
        this.filledAt = now;
    }

    /** Takes one. @return 0, or in how many seconds there will be one */
    synchronized long take(long now) {
        fill(now);
        if (left >= 1) {
            left--;
            return 0;
        }
        return Math.max(1, (long) Math.ceil((1 - left) * MILLIS / size / 1000));
    }

    /** Whether it is as good as a new one. */
    synchronized boolean isFull(long now) {
        fill(now);
        return left >= size;
    }

    private void fill(long now) {
        left = Math.min(size, left + (now - filledAt) * size / MILLIS);
        filledAt = now;
    }
}
