package org.carequay.encounter.bodychart;

/** The patient's side, as SNOMED CT's qualifiers of laterality name them. */
public enum Laterality {
    LEFT,
    RIGHT,
    BILATERAL,
    MIDLINE
}
