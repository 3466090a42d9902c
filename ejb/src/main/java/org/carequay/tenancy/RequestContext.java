package org.carequay.tenancy;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** The id and the reason of the request that this thread works on; set by the web filters, told by the audit trail. */
public final class RequestContext {
    private static final ThreadLocal<RequestContext> CURRENT = new ThreadLocal<>();
    private static final AtomicLong TRANSACTIONS = new AtomicLong();
    private static final String PROCESS = UUID.randomUUID().toString().substring(0, 8);

    private final String id;
    private final String reason;

    private RequestContext(String id, String reason) {
        this.id = id;
        this.reason = reason;
    }

    /** Opens a request on this thread; {@link #close} ends it. */
    public static String open(String reason) {
        String id = UUID.randomUUID().toString();
        CURRENT.set(new RequestContext(id, reason));
        return id;
    }

    public static void close() {
        CURRENT.remove();
    }

    /** The id of this request for error pages and logs; a new one outside a request. */
    public static String id() {
        RequestContext current = CURRENT.get();
        return current == null ? UUID.randomUUID().toString() : current.id;
    }

    public static String reason() {
        RequestContext current = CURRENT.get();
        return current == null ? null : current.reason;
    }

    /** An id for the next transaction: no other transaction ever has it. */
    public static String nextTransactionId() {
        return id() + "." + PROCESS + "." + Long.toString(TRANSACTIONS.incrementAndGet(), 36);
    }
}
