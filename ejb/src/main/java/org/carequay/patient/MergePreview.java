package org.carequay.patient;

import java.util.List;

/** What merging would do, before it is done. */
public record MergePreview(
        PatientView survivor,
        PatientView source,
        List<MergeField> fields,
        List<MergeCount> rows,
        List<MergeObstacle> obstacles,
        List<MergeCaution> cautions) {
    /** The same with what to look at twice. */
    public MergePreview with(List<MergeCaution> found) {
        return new MergePreview(survivor, source, fields, rows, obstacles, List.copyOf(found));
    }
}
