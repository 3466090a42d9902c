package org.carequay.casefile;

import java.time.Instant;
import java.time.LocalDate;

/** A change of counsel as it was recorded; a side without counsel is null. */
public record CounselChangeView(
        LocalDate on,
        String fromFirm,
        String fromAttorney,
        String toFirm,
        String toAttorney,
        String reason,
        Instant at,
        String by) {}
