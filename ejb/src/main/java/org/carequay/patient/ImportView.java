package org.carequay.patient;

import java.time.Instant;
import java.util.List;

/**
 * An import and how far it is.
 *
 * @param encoding what the file was read as, chosen or found
 * @param headings of the columns
 * @param records rows of the file without its heading
 * @param mapping as it was kept, or as the headings suggest it
 * @param mapped whether somebody has kept a mapping
 * @param dry whether the last job only checked
 */
public record ImportView(
        ImportId id,
        long version,
        String fileName,
        long bytes,
        String encoding,
        char delimiter,
        List<String> headings,
        int records,
        ImportMapping mapping,
        boolean mapped,
        State state,
        boolean dry,
        Counts counts,
        Instant createdAt,
        String createdBy,
        Instant finishedAt) {
    /** Uploaded; a job checks, then another imports. A failed one may go on; one that was left lying expires with its file. */
    public enum State {
        UPLOADED,
        CHECKING,
        CHECKED,
        IMPORTING,
        FINISHED,
        FAILED,
        EXPIRED;

        public boolean running() {
            return this == CHECKING || this == IMPORTING;
        }

        /** Nothing more comes of it. */
        public boolean ended() {
            return this == FINISHED || this == EXPIRED;
        }
    }

    /** Of the last job: rows read, registered (or fit to be), there already, refused, and like somebody else. */
    public record Counts(int read, int written, int known, int rejected, int duplicates) {}

    /** Per cent of the rows that were read, 0 to 100. */
    public int progress() {
        return records == 0 ? 100 : (int) (100L * counts.read() / records);
    }
}
