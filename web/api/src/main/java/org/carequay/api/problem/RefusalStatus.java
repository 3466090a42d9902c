package org.carequay.api.problem;

import java.util.Map;
import java.util.Set;
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
    private static final int TOO_MANY = 429;
    private static final int BROKEN = 500;
    private static final int UNAVAILABLE = 503;

    private static final Map<String, Integer> BY_CODE = Map.ofEntries(
            Map.entry("malformed-json", BAD_REQUEST),
            Map.entry("not-found", NOT_FOUND),
            Map.entry("beyond-authority", FORBIDDEN),
            Map.entry("not-permitted", FORBIDDEN),
            Map.entry("task-not-yours", FORBIDDEN),
            Map.entry("feature-off", FORBIDDEN),
            Map.entry("too-large", TOO_LARGE),
            Map.entry("file-too-large", TOO_LARGE),
            Map.entry("file-type", UNSUPPORTED),
            Map.entry("image-type", UNSUPPORTED),
            Map.entry("file-empty", UNPROCESSABLE),
            Map.entry("file-encrypted", UNPROCESSABLE),
            Map.entry("file-unreadable", UNPROCESSABLE),
            Map.entry("file-infected", UNPROCESSABLE),
            Map.entry("scan-down", UNAVAILABLE),
            Map.entry("store-full", UNAVAILABLE),
            Map.entry("store-down", UNAVAILABLE),
            Map.entry("document-damaged", BROKEN),
            Map.entry("document-missing", BROKEN),
            Map.entry("import-packed", UNSUPPORTED),
            Map.entry("import-not-text", UNSUPPORTED),
            Map.entry("idempotency-key-reused", UNPROCESSABLE),
            Map.entry("no-fee", UNPROCESSABLE),
            Map.entry("too-many-requests", TOO_MANY),
            Map.entry("busy", UNAVAILABLE));
    /** A file to import from that cannot be read. */
    private static final Set<String> UNREADABLE = Set.of(
            "import-empty",
            "import-encoding",
            "import-row-too-long",
            "import-quotes",
            "import-one-column",
            "import-too-many-columns",
            "import-heading-too-long",
            "import-heading-twice");

    private RefusalStatus() {}

    static int of(DomainRefusal refusal) {
        boolean wrongInput = refusal instanceof InvalidInput || UNREADABLE.contains(refusal.code());
        return BY_CODE.getOrDefault(refusal.code(), wrongInput ? UNPROCESSABLE : CONFLICT);
    }
}
