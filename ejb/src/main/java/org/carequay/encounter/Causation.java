package org.carequay.encounter;

/** How the accident relates to a diagnosis. */
public enum Causation {
    CAUSED,
    AGGRAVATED,
    UNRELATED
}
