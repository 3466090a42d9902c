package org.carequay.encounter.model;

import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes a value the one way RFC 8785 allows for it (keys in order, no white space, shortest escapes), so that equal
 * content always has equal bytes. Knows texts, whole numbers, lists and maps.
 */
final class CanonicalJson {
    private static final String SHORT = "btn\0fr";

    private final StringBuilder out = new StringBuilder();

    private CanonicalJson() {}

    static String write(Object value) {
        CanonicalJson json = new CanonicalJson();
        json.value(value);
        return json.out.toString();
    }

    private void value(Object value) {
        if (value instanceof Map<?, ?> map) {
            object(map);
        } else if (value instanceof Collection<?> list) {
            array(list);
        } else if (value instanceof Integer number) {
            out.append(number.intValue());
        } else if (value instanceof String text) {
            text(text);
        } else {
            throw new IllegalArgumentException("no canonical form");
        }
    }

    private void object(Map<?, ?> map) {
        Map<String, Object> ordered = new TreeMap<>();
        map.forEach((key, value) -> ordered.put((String) key, value));
        out.append('{');
        String comma = "";
        for (Map.Entry<String, Object> entry : ordered.entrySet()) {
            out.append(comma);
            text(entry.getKey());
            out.append(':');
            value(entry.getValue());
            comma = ",";
        }
        out.append('}');
    }

    private void array(Collection<?> list) {
        out.append('[');
        for (Iterator<?> items = list.iterator(); items.hasNext(); ) {
            value(items.next());
            out.append(items.hasNext() ? "," : "");
        }
        out.append(']');
    }

    private void text(String text) {
        out.append('"');
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c >= '\b' && c <= '\r' && c != 0x0B) {
                out.append('\\').append(SHORT.charAt(c - '\b'));
            } else if (c < ' ') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }
}
