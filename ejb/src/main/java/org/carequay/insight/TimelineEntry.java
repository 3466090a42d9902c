package org.carequay.insight;

import java.time.Instant;
import java.util.UUID;
import org.carequay.shared.Money;

/**
 * One thing that happened around a patient.
 *
 * @param at when it happened, or begins
 * @param id of the thing that its page opens: the visit, encounter, case, document, invoice, message or task
 * @param title in the words of the record: kind of visit, title, number; of a message the code of what it was about
 * @param status of the thing, such as {@code booked} or {@code PAID}; null without one
 * @param detail who: provider, signer, attorney, author; null without one
 * @param amount only of money
 */
public record TimelineEntry(
        Instant at, TimelineKind kind, UUID id, String title, String status, String detail, Money amount) {}
