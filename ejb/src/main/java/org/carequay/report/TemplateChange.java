package org.carequay.report;

/**
 * One difference between two versions of a template.
 *
 * @param key key of the element or section it is about
 * @param label its label in English, for people
 * @param what which member differs, such as {@code label} or {@code properties.choices}; null for a whole element
 * @param before text of the value before, null when it was not there
 * @param after text of the value after, null when it is not there any more
 */
public record TemplateChange(Kind kind, String key, String label, String what, String before, String after) {
    /** What happened to it. */
    public enum Kind {
        ADDED,
        REMOVED,
        MOVED,
        CHANGED
    }
}
