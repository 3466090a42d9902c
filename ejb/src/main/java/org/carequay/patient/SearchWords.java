package org.carequay.patient;

import java.util.ArrayList;
import java.util.List;
import org.carequay.patient.model.SearchText;

/**
 * What somebody typed to find a patient, as ranges over the published words of patients ({@code patient_word_card}): each
 * range must hold one of the patient's words. For lists of other features that also find by patient; everything is read as it
 * is in the search for patients, but only as it is written: no short forms and no misspellings.
 */
public record SearchWords(List<Range> ranges) {
    /** More words than this do not narrow a search. */
    public static final int MAX = 4;

    private static final String END = new String(Character.toChars(Character.MAX_CODE_POINT));

    /** Words from {@code from} to before {@code to}. */
    public record Range(String from, String to) {
        static Range startingWith(String prefix) {
            return new Range(prefix, prefix + END);
        }
    }

    public SearchWords {
        ranges = List.copyOf(ranges);
    }

    public static SearchWords of(String text) {
        return new SearchWords(SearchText.parse(text).stream()
                .map(term -> Range.startingWith(term.likeliest()))
                .distinct()
                .limit(MAX)
                .toList());
    }

    public boolean isEmpty() {
        return ranges.isEmpty();
    }

    /** Bounds of all ranges in their order: from, to, from, to … */
    public List<Object> parameters() {
        List<Object> bounds = new ArrayList<>();
        ranges.forEach(range -> {
            bounds.add(range.from());
            bounds.add(range.to());
        });
        return bounds;
    }
}
