package org.carequay.batch.jobs;

import org.carequay.shared.DomainRefusal;

/** What went wrong, as a code that says nothing about anybody. */
final class Problem {
    private static final int LONGEST = 60;

    private Problem() {}

    /** The code of a refusal, or the kind of failure at the bottom. */
    static String of(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && !(cause instanceof DomainRefusal)) {
            cause = cause.getCause();
        }
        String code = cause instanceof DomainRefusal refusal
                ? refusal.code()
                : cause.getClass().getSimpleName();
        return code.isEmpty() ? "failed" : code.substring(0, Math.min(LONGEST, code.length()));
    }
}
