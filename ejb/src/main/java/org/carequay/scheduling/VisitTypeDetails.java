package org.carequay.scheduling;

/**
 * What is said about a kind of visit.
 *
 * @param code the clinic's short name for it, in capitals; it does not change
 * @param minutes how long it lasts, without buffers
 * @param exam whether booking it for a case with counsel drafts the letter of protection
 * @param active whether new visits of this kind are booked
 */
public record VisitTypeDetails(
        String code, String name, String colour, int minutes, boolean exam, boolean active, VisitTypeRules rules) {}
