package org.carequay.scheduling;

/** Which visits of a series an act is about; those that have begun or are over stay as they are. */
public enum SeriesScope {
    THIS,
    /** They become a series of their own when they are changed. */
    THIS_AND_FOLLOWING,
    ALL_FUTURE
}
