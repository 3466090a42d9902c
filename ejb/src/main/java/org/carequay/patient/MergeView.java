package org.carequay.patient;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A merge that was done.
 *
 * @param sourceMrn record number of the merged record
 * @param sourceName its name then, as lists show it
 * @param survivorMrn record number of the record that stands
 * @param undoneAt null while the merge stands
 * @param latest whether it can be undone: no later merge of either record stands
 * @param rows counts of the merge and, once undone, of the undoing
 * @param leftEdited fields of the survivor that undoing left as somebody had changed them since
 */
public record MergeView(
        MergeId id,
        PatientId survivor,
        String survivorMrn,
        PatientId source,
        String sourceMrn,
        String sourceName,
        Map<String, MergeChoice> fields,
        Instant mergedAt,
        String mergedBy,
        Instant undoneAt,
        String undoneBy,
        boolean latest,
        List<MergeCount> rows,
        List<String> leftEdited) {
    public boolean stands() {
        return undoneAt == null;
    }
}
