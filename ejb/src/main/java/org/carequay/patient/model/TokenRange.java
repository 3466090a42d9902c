package org.carequay.patient.model;

import org.carequay.patient.MatchGrade;

/**
 * The tokens of patients from {@code from} to before {@code to}: what one reading of a typed word asks for.
 *
 * @param second how the second word of a token must start; empty: any
 * @param word the word of a name that is asked for, or null
 */
public record TokenRange(String from, String to, String second, MatchGrade grade, String word) {
    private static final String END = new String(Character.toChars(Character.MAX_CODE_POINT));
    /** Before every character that a token has. */
    private static final String NEXT = "\u0001";
    /** Between the two words of a name, and the character after it. */
    private static final String BETWEEN = " ";

    private static final String AFTER_BETWEEN = "!";

    static TokenRange token(String token, MatchGrade grade) {
        return new TokenRange(token, token + NEXT, "", grade, null);
    }

    static TokenRange startingWith(String prefix, MatchGrade grade, String word) {
        return new TokenRange(prefix, prefix + END, "", grade, word);
    }

    /** Names that have this whole word. */
    static TokenRange word(String word, MatchGrade grade) {
        return new TokenRange(word + BETWEEN, word + AFTER_BETWEEN, "", grade, word);
    }

    /** Names that have both whole words. */
    static TokenRange words(String word, String other, MatchGrade grade) {
        return token(word + BETWEEN + other, grade);
    }

    /** Names that have the whole word and another one that starts so. */
    static TokenRange wordAndStart(String word, String start, MatchGrade grade) {
        return startingWith(word + BETWEEN + start, grade, word);
    }

    /** Names that have two words that start so. */
    static TokenRange starts(String start, String second) {
        return new TokenRange(start, start + END, second, MatchGrade.PREFIX, null);
    }

    public boolean holds(String token) {
        return token.compareTo(from) >= 0 && token.compareTo(to) < 0;
    }
}
