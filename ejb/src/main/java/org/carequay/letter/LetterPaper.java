package org.carequay.letter;

import java.util.List;
import java.util.Map;

/**
 * What goes into one letter.
 *
 * @param values plain text by field; a field without one prints as a line to write on
 * @param facts label and text of the table above the words, in order; may be empty
 * @param signers who signs below; may be empty
 */
public record LetterPaper(Map<LetterField, String> values, List<Fact> facts, List<Signer> signers) {
    public LetterPaper {
        values = Map.copyOf(values);
        facts = List.copyOf(facts);
        signers = List.copyOf(signers);
    }

    /** A line of the table. */
    public record Fact(String label, String text) {}

    /** Who signs as what. */
    public record Signer(String role, String name) {}
}
