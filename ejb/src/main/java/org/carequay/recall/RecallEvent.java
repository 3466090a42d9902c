package org.carequay.recall;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Something that happened to a recall: a change of its state or date, or a contact.
 *
 * @param from state before, or null
 * @param to state after, or null for a contact
 * @param dueOn the new due date where it changed, else null
 * @param way of a contact, else null
 * @param outcome of a contact; of a message its state
 * @param problem why a message did not go out: a code, or null
 * @param message of a contact by message, else null
 */
public record RecallEvent(
        Instant at,
        String by,
        RecallState from,
        RecallState to,
        RecallReason reason,
        LocalDate dueOn,
        ContactWay way,
        String outcome,
        String problem,
        UUID message,
        String note) {}
