package org.carequay.audit;

import java.time.Instant;

/** One line of the audit trail. {@code before} and {@code after} are JSON of the changed columns, secrets masked. */
public record AuditEventView(
        long id,
        Instant at,
        String actor,
        String role,
        String action,
        String entity,
        String entityId,
        String before,
        String after,
        String requestId,
        String reason) {}
