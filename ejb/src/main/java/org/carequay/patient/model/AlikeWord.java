package org.carequay.patient.model;

import org.carequay.patient.MatchGrade;

/** A word that may stand for a typed one. */
public record AlikeWord(String word, MatchGrade grade) {}
