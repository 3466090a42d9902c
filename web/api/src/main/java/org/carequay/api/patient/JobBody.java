package org.carequay.api.patient;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.carequay.patient.ImportFinding;
import org.carequay.patient.ImportView;
import org.carequay.shared.RefusalText;
import org.carequay.shared.Violation;

/**
 * A job as JSON: how far it is and what it found.
 *
 * @param state {@code OPEN}, {@code RUNNING}, {@code FINISHED} or {@code FAILED}
 * @param total rows of the file
 * @param written rows registered, or in a dry run fit to be
 * @param known rows that an earlier import has registered
 * @param rejected the first thousand violations; all are in {@code rejected.csv} below the job
 * @param progress per cent
 */
public record JobBody(
        UUID id,
        String kind,
        String state,
        boolean dryRun,
        int total,
        int read,
        int written,
        int known,
        int rejectedRows,
        List<Rejected> rejected,
        List<Duplicate> duplicates,
        int progress,
        Instant createdAt,
        Instant finishedAt) {
    /** One thing wrong with one row; {@code reason} is the sentence for people. */
    public record Rejected(long line, String field, String code, String reason) {
        static Rejected of(ImportFinding finding) {
            String reason = RefusalText.text(new Violation(finding.field(), finding.code()), Locale.ENGLISH);
            return new Rejected(finding.line(), finding.field(), finding.code(), reason);
        }
    }

    /** A row that is like a patient who is there. */
    public record Duplicate(long line, UUID patient, String mrn, Integer score) {
        static Duplicate of(ImportFinding finding) {
            return new Duplicate(finding.line(), finding.likeId().value(), finding.likeMrn(), finding.score());
        }
    }

    static JobBody of(ImportView view, List<ImportFinding> rejected, List<ImportFinding> duplicates) {
        return new JobBody(
                view.id().value(),
                "patient-import",
                state(view.state()),
                view.dry(),
                view.records(),
                view.counts().read(),
                view.counts().written(),
                view.counts().known(),
                view.counts().rejected(),
                rejected.stream().map(Rejected::of).toList(),
                duplicates.stream().map(Duplicate::of).toList(),
                view.progress(),
                view.createdAt(),
                view.finishedAt());
    }

    private static String state(ImportView.State state) {
        return switch (state) {
            case UPLOADED -> "OPEN";
            case CHECKING, IMPORTING -> "RUNNING";
            case CHECKED, FINISHED -> "FINISHED";
            case FAILED, EXPIRED -> "FAILED";
        };
    }
}
