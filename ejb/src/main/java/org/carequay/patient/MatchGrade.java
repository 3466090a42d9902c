package org.carequay.patient;

/** How well a record answers what was typed, best first. */
public enum MatchGrade {
    /** The whole word, number or date. */
    EXACT,
    /** It starts with what was typed. */
    PREFIX,
    /** Another form of the given name, another reading of the date, or a name that sounds the same. */
    ALIKE,
    /** A name that is spelled a letter or two apart. */
    MISSPELLED
}
