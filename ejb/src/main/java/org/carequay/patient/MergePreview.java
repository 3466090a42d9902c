package org.carequay.patient;

import java.util.List;

/** What merging would do, before it is done. */
public record MergePreview(
        PatientView survivor,
        PatientView source,
        List<MergeField> fields,
        List<MergeCount> rows,
        List<MergeObstacle> obstacles,
        List<MergeCaution> cautions) {}
