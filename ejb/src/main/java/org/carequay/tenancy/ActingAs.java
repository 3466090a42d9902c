package org.carequay.tenancy;

import java.util.UUID;
import java.util.concurrent.Callable;

/**
 * Binds a caller to the running thread where no signed-in principal is: jobs, timers, message handlers and the
 * installation. One clinic at a time. Pages and REST resources never use it (held by ArchUnit).
 */
public final class ActingAs {
    private static final ThreadLocal<Actor> CURRENT = new ThreadLocal<>();

    private ActingAs() {}

    /** Who to act as: an account with its own permissions, or the system itself in one clinic. */
    public record Actor(UUID account, ClinicId clinic, String reason) {}

    /** Runs work as that account; its role and permissions are looked up as if it had signed in. */
    public static <T> T account(UUID account, String reason, Callable<T> work) throws Exception {
        return run(new Actor(account, null, reason), work);
    }

    /** Runs work as the system in that clinic, with every permission. {@code clinic} null: no clinic, set-up only. */
    public static <T> T system(ClinicId clinic, String reason, Callable<T> work) throws Exception {
        return run(new Actor(null, clinic, reason), work);
    }

    /** The actor of this thread, or null. */
    public static Actor current() {
        return CURRENT.get();
    }

    private static <T> T run(Actor actor, Callable<T> work) throws Exception {
        Actor before = CURRENT.get();
        CURRENT.set(actor);
        try {
            return work.call();
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }
}
