package org.carequay.patient;

/**
 * A row that people should look at.
 *
 * @param line of the file, the heading being 1
 * @param field key of an {@link ImportField}, or {@code row}
 * @param code what is wrong with it, a key of the bundle {@code refusals}; of a likely duplicate {@code likely-duplicate}
 * @param likeId the record it is like, with its MRN and the score of the match; null for a refused row
 */
public record ImportFinding(
        long line, Kind kind, String field, String code, PatientId likeId, String likeMrn, Integer score) {
    /** Refused, or like somebody who is there. */
    public enum Kind {
        REJECTED,
        DUPLICATE
    }
}
