package org.carequay.patient.internal;

import java.util.List;
import java.util.Map;
import org.carequay.patient.ImportField;

/** The cells of a row, by what they mean. */
record MappedCells(Map<ImportField, Integer> columns, List<String> cells) {
    /** Without spaces around it; null when the file has no such column, or nothing in it. */
    String get(ImportField field) {
        Integer column = columns.get(field);
        String text = column == null ? "" : cells.get(column).strip();
        if (text.matches("'[=+\\-@].*")) {
            // As exported here: the apostrophe keeps spreadsheets from calculating.
            text = text.substring(1);
        }
        return text.isEmpty() ? null : text;
    }

    boolean hasAny(List<ImportField> fields) {
        return fields.stream().anyMatch(field -> get(field) != null);
    }
}
