package org.carequay.api.patient;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.carequay.patient.MergeCount;
import org.carequay.patient.MergeView;

/**
 * A merge as JSON.
 *
 * @param fields field to {@code survivor}, {@code source} or {@code both}
 * @param rows per table and outcome: merging {@code moved, kept}; undoing {@code back, along, stays, blocked, gone, elsewhere}
 * @param leftEdited fields of the survivor that undoing left, because they had been changed since
 */
public record MergeBody(
        UUID id,
        UUID survivor,
        String survivorMrn,
        UUID source,
        String sourceMrn,
        String sourceName,
        Map<String, String> fields,
        Instant mergedAt,
        String mergedBy,
        Instant undoneAt,
        String undoneBy,
        boolean undoable,
        List<Rows> rows,
        List<String> leftEdited) {
    public record Rows(String entity, String outcome, long count) {
        static Rows of(MergeCount count) {
            return new Rows(count.entity(), count.outcome().toLowerCase(Locale.ROOT), count.rows());
        }
    }

    static MergeBody of(MergeView merge) {
        Map<String, String> fields = new TreeMap<>();
        merge.fields().forEach((name, choice) -> fields.put(name, choice.name().toLowerCase(Locale.ROOT)));
        return new MergeBody(
                merge.id().value(),
                merge.survivor().value(),
                merge.survivorMrn(),
                merge.source().value(),
                merge.sourceMrn(),
                merge.sourceName(),
                fields,
                merge.mergedAt(),
                merge.mergedBy(),
                merge.undoneAt(),
                merge.undoneBy(),
                merge.latest(),
                merge.rows().stream().map(Rows::of).toList(),
                merge.leftEdited());
    }
}
