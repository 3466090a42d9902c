package org.carequay.ui.patient;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.carequay.patient.ImportField;
import org.carequay.patient.ImportMapping;
import org.carequay.patient.ImportMapping.DateOrder;
import org.carequay.patient.ImportView;

/** Which column of a file becomes what, as it is filled in on the page. */
public class ColumnsForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int EXAMPLES = 3;
    private final List<Column> columns = new ArrayList<>();
    private long version;
    private String sourceSystem;
    private DateOrder dateOrder = DateOrder.MONTH_FIRST;
    private String saved;
    private String name;

    /** One column: its heading, what stands in it, and the key of its field, null when it is left out. */
    public static class Column implements Serializable {
        private static final long serialVersionUID = 1L;
        private final String heading;
        private final String examples;
        private String field;

        Column(String heading, String examples) {
            this.heading = heading;
            this.examples = examples;
        }

        public String getHeading() {
            return heading;
        }

        public String getExamples() {
            return examples;
        }

        public String getField() {
            return field;
        }

        public void setField(String field) {
            this.field = field;
        }
    }

    static ColumnsForm of(ImportView view, List<List<String>> sample) {
        ColumnsForm form = new ColumnsForm();
        for (int i = 0; i < view.headings().size(); i++) {
            int at = i;
            String examples = sample.stream()
                    .filter(row -> row.size() > at && !row.get(at).isBlank())
                    .map(row -> row.get(at))
                    .distinct()
                    .limit(EXAMPLES)
                    .collect(Collectors.joining(" · "));
            form.columns.add(new Column(view.headings().get(i), examples));
        }
        form.version = view.version();
        form.fill(view.mapping());
        return form;
    }

    void fill(ImportMapping mapping) {
        for (Column column : columns) {
            ImportField field = mapping.columns().get(column.heading);
            column.field = field == null ? null : field.key();
        }
        sourceSystem = mapping.sourceSystem();
        dateOrder = mapping.dateOrder();
    }

    /** The choices as they stand; whether they fit is for the service to say. */
    ImportMapping mapping() {
        Map<String, ImportField> all = new LinkedHashMap<>();
        for (Column column : columns) {
            ImportField.of(column.field).ifPresent(field -> all.put(column.heading, field));
        }
        return new ImportMapping(all, sourceSystem, dateOrder);
    }

    /** Fields that need a column and have none yet. */
    public List<String> getMissing() {
        return ImportField.REQUIRED.stream()
                .map(ImportField::key)
                .filter(key -> columns.stream().noneMatch(column -> Objects.equals(key, column.field)))
                .sorted()
                .toList();
    }

    public boolean isNumbered() {
        return columns.stream().anyMatch(column -> ImportField.SOURCE_ID.key().equals(column.field));
    }

    public List<Column> getColumns() {
        return columns;
    }

    /** Keys of all fields. */
    public List<String> getFields() {
        return Arrays.stream(ImportField.values()).map(ImportField::key).toList();
    }

    public long getVersion() {
        return version;
    }

    public String getSourceSystem() {
        return sourceSystem;
    }

    public void setSourceSystem(String sourceSystem) {
        this.sourceSystem = sourceSystem;
    }

    public DateOrder getDateOrder() {
        return dateOrder;
    }

    public void setDateOrder(DateOrder dateOrder) {
        this.dateOrder = dateOrder;
    }

    public String getSaved() {
        return saved;
    }

    public void setSaved(String saved) {
        this.saved = saved;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
