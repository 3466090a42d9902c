package org.carequay.encounter.bodychart;

import java.time.Instant;
import java.time.LocalDate;
import org.carequay.encounter.EncounterId;
import org.carequay.encounter.NoteStatus;
import org.carequay.patient.PatientId;

/**
 * The body chart of an encounter.
 *
 * @param version 0 while nothing was saved; counts the chart's own saves, beside the version of the note
 * @param savedAt null while nothing was saved
 */
public record BodyChartView(
        EncounterId encounter,
        PatientId patient,
        LocalDate dateOfService,
        NoteStatus noteStatus,
        long version,
        String savedBy,
        Instant savedAt,
        BodyChart chart) {}
