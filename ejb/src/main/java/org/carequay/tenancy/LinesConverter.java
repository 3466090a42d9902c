package org.carequay.tenancy;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;

/** Keeps a short list of texts, such as given names or address lines, as one text with a line for each. */
@Converter
public class LinesConverter implements AttributeConverter<List<String>, String> {
    @Override
    public String convertToDatabaseColumn(List<String> lines) {
        return lines == null ? null : String.join("\n", lines);
    }

    @Override
    public List<String> convertToEntityAttribute(String text) {
        return of(text);
    }

    /** The lines of a column that this converter has written; null and blank give none. */
    public static List<String> of(String text) {
        return text == null || text.isBlank() ? List.of() : text.lines().toList();
    }
}
