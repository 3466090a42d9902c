package org.carequay.patient;

/** What somebody is to the patient. */
public enum Relation {
    SELF,
    SPOUSE,
    PARTNER,
    PARENT,
    CHILD,
    SIBLING,
    GUARDIAN,
    FRIEND,
    OTHER
}
