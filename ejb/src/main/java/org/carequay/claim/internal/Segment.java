package org.carequay.claim.internal;

import java.util.List;

/**
 * A segment of an X12 file.
 *
 * @param position in the file, counted from 1
 * @param elements each a list of its components; what was left out is an empty list
 */
record Segment(String id, int position, List<List<String>> elements) {
    /** The element, counted from 1; null when it is empty. */
    String get(int element) {
        return get(element, 1);
    }

    /** The component of an element, both counted from 1; null when it is empty. */
    String get(int element, int component) {
        if (element > elements.size() || component > elements.get(element - 1).size()) {
            return null;
        }
        String text = elements.get(element - 1).get(component - 1);
        return text.isEmpty() ? null : text;
    }

    boolean is(String wanted) {
        return id.equals(wanted);
    }

    /** Whether its first element is that qualifier. */
    boolean is(String wanted, String qualifier) {
        return id.equals(wanted) && qualifier.equals(get(1));
    }
}
