package org.carequay.security.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.carequay.security.RequestLimits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One bucket for each address and each account, as long as it is not full. Who is refused is told in the log, once a minute and kind. */
@ApplicationScoped
public class BucketLimits implements RequestLimits {
    private static final Logger LOG = LoggerFactory.getLogger(BucketLimits.class);
    private static final int OF_ADDRESS = 4;
    private static final int TOLD_EVERY = 60_000;
    private static final int MANY = 20_000;

    private final Map<Kind, Integer> perMinute = new EnumMap<>(Kind.class);
    private final Map<Kind, Refused> refused = new EnumMap<>(Kind.class);
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final LongSupplier clock;

    /** How many were refused since it was last told. */
    private static final class Refused {
        private final AtomicLong number = new AtomicLong();
        private final AtomicLong toldAt = new AtomicLong(-TOLD_EVERY);
    }

    public BucketLimits() {
        this(System::getenv, () -> System.nanoTime() / 1_000_000);
    }

    /** @param clock milliseconds, never going back */
    BucketLimits(UnaryOperator<String> environment, LongSupplier clock) {
        this.clock = clock;
        for (Kind kind : Kind.values()) {
            String configured = environment.apply(kind.variable());
            perMinute.put(
                    kind,
                    configured == null || configured.isBlank() ? kind.preset() : Integer.parseInt(configured.strip()));
            refused.put(kind, new Refused());
        }
    }

    @Override
    public long count(Kind kind, String address, String account) {
        int limit = perMinute.get(kind);
        if (limit <= 0) {
            return 0;
        }
        long now = clock.getAsLong();
        long wait = 0;
        if (address != null) {
            wait = take(kind + " " + address, kind == Kind.LINK ? limit : limit * OF_ADDRESS, now);
        }
        if (wait == 0 && account != null) {
            wait = take(kind + " " + address + " " + account, limit, now);
        }
        if (wait > 0) {
            tell(kind, now);
        }
        return wait;
    }

    /** How many are remembered. */
    int buckets() {
        return buckets.size();
    }

    private long take(String key, int limit, long now) {
        if (buckets.size() > MANY) {
            buckets.values().removeIf(bucket -> bucket.isFull(now));
        }
        return buckets.computeIfAbsent(key, made -> new Bucket(limit, now)).take(now);
    }

    private void tell(Kind kind, long now) {
        Refused count = refused.get(kind);
        count.number.incrementAndGet();
        long last = count.toldAt.get();
        if (now - last >= TOLD_EVERY && count.toldAt.compareAndSet(last, now)) {
            LOG.warn("Too many requests: {} of kind {} were refused", count.number.getAndSet(0), kind);
        }
    }
}
