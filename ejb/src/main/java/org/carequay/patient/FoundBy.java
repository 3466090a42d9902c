package org.carequay.patient;

/**
 * Why a search found a patient.
 *
 * @param kind which part of the record answered
 * @param word the word of the name that answered, in the form in which names are compared; null for everything else
 */
public record FoundBy(Kind kind, MatchGrade grade, String word) {
    /** A part of the record. */
    public enum Kind {
        NAME,
        MRN,
        BIRTH_DATE,
        PHONE,
        EMAIL,
        SSN,
        IDENTIFIER,
        CASE
    }
}
