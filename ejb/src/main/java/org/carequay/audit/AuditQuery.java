package org.carequay.audit;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What events of the trail are asked for; null leaves a part open.
 *
 * @param patient whose record they are about
 * @param account who acted
 * @param action {@code READ, CREATE, UPDATE, DELETE, EXPORT, SIGN_IN} …
 * @param entity kind of row, as the trail names it
 * @param id of one row
 * @param from first day, the clinic's
 * @param to last day, the clinic's
 */
public record AuditQuery(
        UUID patient, UUID account, String action, String entity, UUID id, LocalDate from, LocalDate to) {
    public static AuditQuery all() {
        return new AuditQuery(null, null, null, null, null, null, null);
    }
}
