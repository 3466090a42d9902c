package org.carequay.api.problem;

import java.util.Map;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.InvalidInput;

/** The HTTP status of a refusal: by its code; else 422 for wrong fields and 409 for a state that forbids the act. */
final class RefusalStatus {
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int TOO_LARGE = 413;
    private static final int UNSUPPORTED = 415;
    private static final int UNPROCESSABLE = 422;
    private static final int UNAVAILABLE = 503;

    private static final Map<String, Integer> BY_CODE = Map.of(
            "malformed-json", BAD_REQUEST,
            "not-found", NOT_FOUND,
            "beyond-authority", FORBIDDEN,
            "not-permitted", FORBIDDEN,
            "too-large", TOO_LARGE,
            "file-too-large", TOO_LARGE,
            "file-type", UNSUPPORTED,
            "idempotency-key-reused", UNPROCESSABLE,
            "no-fee", UNPROCESSABLE,
            "busy", UNAVAILABLE);

    private RefusalStatus() {}

    static int of(DomainRefusal refusal) {
        return BY_CODE.getOrDefault(refusal.code(), refusal instanceof InvalidInput ? UNPROCESSABLE : CONFLICT);
    }
}
