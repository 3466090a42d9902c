package org.carequay.audit;

import java.time.Instant;

/** One line of the audit trail. {@code before} and {@code after} are JSON of the changed columns, secrets masked; account and patient are ids, or null. */
public record AuditEventView(
        long id,
        Instant at,
        String account,
        String actor,
        String role,
        String action,
        String entity,
        String entityId,
        String patient,
        String before,
        String after,
        String requestId,
        String reason) {}
