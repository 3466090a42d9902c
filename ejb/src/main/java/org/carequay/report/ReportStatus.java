package org.carequay.report;

/** A report is written, then signed for good, or put away before that. */
public enum ReportStatus {
    DRAFT,
    SIGNED,
    DISCARDED
}
