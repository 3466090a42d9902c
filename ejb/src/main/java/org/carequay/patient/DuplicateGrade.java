package org.carequay.patient;

/** How sure it is that two records are one person. Nothing is ever merged for it: people decide. */
public enum DuplicateGrade {
    NONE,
    LIKELY,
    CERTAIN
}
