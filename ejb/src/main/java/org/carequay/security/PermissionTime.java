package org.carequay.security;

/** How long services have spent since {@link #begin} on asking whether their caller may do this, in the running thread; for measuring. */
public final class PermissionTime {
    private static final ThreadLocal<Long> NANOS = ThreadLocal.withInitial(() -> 0L);

    private PermissionTime() {}

    public static void begin() {
        NANOS.remove();
    }

    public static void add(long nanos) {
        NANOS.set(NANOS.get() + nanos);
    }

    /** In nanoseconds; and begins anew. */
    public static long end() {
        long spent = NANOS.get();
        NANOS.remove();
        return spent;
    }
}
