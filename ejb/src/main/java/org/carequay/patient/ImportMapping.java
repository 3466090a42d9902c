package org.carequay.patient;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Violation;

/**
 * Which column of a file becomes what.
 *
 * @param columns heading → field; columns that are not here are left out
 * @param sourceSystem name of the system that the file came from; needed when a column holds that system's numbers
 * @param dateOrder how a date such as 2/3/1980 is meant; dates that start with the year are always understood
 */
public record ImportMapping(Map<String, ImportField> columns, String sourceSystem, DateOrder dateOrder) {
    private static final int MAX_NAME = 60;

    /** Order of the parts of a date. */
    public enum DateOrder {
        MONTH_FIRST,
        DAY_FIRST
    }

    public ImportMapping {
        columns = columns == null ? Map.of() : Map.copyOf(columns);
        sourceSystem = sourceSystem == null || sourceSystem.isBlank() ? null : sourceSystem.strip();
        dateOrder = dateOrder == null ? DateOrder.MONTH_FIRST : dateOrder;
    }

    /** What the headings say by themselves; of several columns for one field the first. */
    public static ImportMapping suggestedBy(List<String> headings) {
        Map<String, ImportField> columns = new LinkedHashMap<>();
        Set<ImportField> taken = EnumSet.noneOf(ImportField.class);
        for (String heading : headings) {
            ImportField.suggestedBy(heading).filter(taken::add).ifPresent(field -> columns.put(heading, field));
        }
        return new ImportMapping(columns, null, null);
    }

    /** Index of the column of each field. */
    public Map<ImportField, Integer> indexes(List<String> headings) {
        Map<ImportField, Integer> indexes = new LinkedHashMap<>();
        columns.forEach((heading, field) -> indexes.put(field, headings.indexOf(heading)));
        return indexes;
    }

    /** @throws InvalidInput when a column is not in the file, a field has two columns, or a needed one has none */
    public void check(List<String> headings) {
        List<Violation> wrong = new ArrayList<>();
        Set<ImportField> taken = EnumSet.noneOf(ImportField.class);
        for (String heading : new TreeSet<>(columns.keySet())) {
            if (!headings.contains(heading)) {
                wrong.add(new Violation(columns.get(heading).key(), "column-missing"));
            } else if (!taken.add(columns.get(heading))) {
                wrong.add(new Violation(columns.get(heading).key(), "mapped-twice"));
            }
        }
        ImportField.REQUIRED.stream()
                .filter(field -> !columns.containsValue(field))
                .map(field -> new Violation(field.key(), "column-missing"))
                .forEach(wrong::add);
        if (columns.containsValue(ImportField.SOURCE_ID) && sourceSystem == null) {
            wrong.add(new Violation("sourceSystem", "required"));
        }
        if (sourceSystem != null && sourceSystem.length() > MAX_NAME) {
            wrong.add(new Violation("sourceSystem", "too-long"));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidInput("mapping-incomplete", wrong);
        }
    }
}
