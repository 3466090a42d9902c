package org.carequay.patient.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * One thing that somebody typed to find a patient.
 *
 * @param value a word without case and accents, digits, letters and digits of a code, an e-mail in lower case, or a day as
 *     {@code 1980-07-04}
 * @param others what else it may mean, as tokens
 */
public record SearchTerm(Kind kind, String value, List<String> others) {
    /** What it looks like. */
    public enum Kind {
        WORD,
        NUMBER,
        CODE,
        EMAIL,
        BIRTH_DATE
    }

    public SearchTerm {
        others = List.copyOf(others);
    }

    static SearchTerm of(Kind kind, String value) {
        return new SearchTerm(kind, value, List.of());
    }

    /** The same with more readings. */
    public SearchTerm or(List<String> tokens) {
        return new SearchTerm(
                kind, value, Stream.concat(others.stream(), tokens.stream()).toList());
    }

    /** The token to look for when only one reading is taken: the ten digits of a US number with its country code. */
    public String likeliest() {
        boolean countryCode = kind == Kind.NUMBER && !others.isEmpty() && value.endsWith(others.get(0));
        return countryCode ? others.get(0) : value;
    }

    public boolean isWord() {
        return kind == Kind.WORD;
    }
}
