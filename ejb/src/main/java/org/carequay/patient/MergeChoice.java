package org.carequay.patient;

/** Which record a field is taken from; {@code BOTH} only for lists: the survivor's entries and what the source adds. */
public enum MergeChoice {
    SURVIVOR,
    SOURCE,
    BOTH
}
