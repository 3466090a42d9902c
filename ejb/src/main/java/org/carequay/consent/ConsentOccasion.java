package org.carequay.consent;

/** When a clinic asks for a consent. */
public enum ConsentOccasion {
    /** Before the first visit, and once only. */
    FIRST_VISIT,
    /** Again whenever the months have passed. */
    YEARLY,
    /** For each visit of certain types. */
    PROCEDURE,
    /** For each case. */
    CASE
}
