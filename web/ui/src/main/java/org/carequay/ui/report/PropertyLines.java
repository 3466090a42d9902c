package org.carequay.ui.report;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;
import org.carequay.report.PropertyKind;
import org.carequay.report.TemplateElement;
import org.carequay.report.Words;
import org.carequay.shared.Json;

/**
 * Lists of an element as lines that people type, one an entry: {@code code: English | Spanish | more}. The code may be left
 * out, then it is made from the English words.
 */
final class PropertyLines {
    private static final int MORE = 2;

    private PropertyLines() {}

    static boolean knows(PropertyKind kind) {
        return switch (kind) {
            case CHOICES, COLUMNS, TESTS, BANDS, MOTIONS -> true;
            default -> false;
        };
    }

    static String write(PropertyKind kind, JsonArray rows) {
        return rows.getValuesAs(JsonObject.class).stream()
                .map(row -> line(kind, row))
                .collect(Collectors.joining("\n"));
    }

    private static String line(PropertyKind kind, JsonObject row) {
        if (kind == PropertyKind.MOTIONS) {
            return row.getString("joint") + " | " + row.getString("motion") + " | " + row.get("normal");
        }
        String code = kind == PropertyKind.BANDS ? row.get("from").toString() : row.getString(codeName(kind));
        Words label = TemplateElement.wordsOf(row.getJsonObject("label"));
        JsonValue more = row.get(kind == PropertyKind.COLUMNS ? "kind" : "score");
        String last = more == null ? "" : " | " + more.toString().replace("\"", "");
        String spanish = label.es().isEmpty() && last.isEmpty() ? "" : " | " + label.es();
        return code + ": " + label.en() + spanish + last;
    }

    private static String codeName(PropertyKind kind) {
        return kind == PropertyKind.COLUMNS ? "key" : "code";
    }

    static JsonArray read(PropertyKind kind, String lines) {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        lines.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> rows.add(row(kind, line)));
        return rows.build();
    }

    private static JsonObject row(PropertyKind kind, String line) {
        int colon = line.indexOf(':');
        String[] parts = line.substring(colon + 1).split("\\|", -1);
        JsonObjectBuilder row = Json.createObjectBuilder();
        if (kind == PropertyKind.MOTIONS) {
            String[] motion = line.split("\\|", -1);
            row.add("joint", part(motion, 0)).add("motion", part(motion, 1));
            return row.add("normal", number(part(motion, MORE))).build();
        }
        String code = colon > 0 ? line.substring(0, colon).strip() : slug(part(parts, 0));
        if (kind == PropertyKind.BANDS) {
            row.add("from", number(code));
        } else {
            row.add(codeName(kind), code);
        }
        row.add("label", new Words(part(parts, 0), part(parts, 1)).toJson());
        String more = part(parts, MORE);
        if (!more.isEmpty() && kind == PropertyKind.CHOICES) {
            row.add("score", number(more));
        }
        if (!more.isEmpty() && kind == PropertyKind.COLUMNS) {
            row.add("kind", more.toUpperCase(Locale.ROOT));
        }
        return row.build();
    }

    private static String part(String[] parts, int at) {
        return at < parts.length ? parts[at].strip() : "";
    }

    /** A number, or the text as it is for the template's rules to refuse. */
    static JsonValue number(String text) {
        try {
            JsonNumber number = Json.createValue(new BigDecimal(text.strip().replace(',', '.')));
            return number;
        } catch (NumberFormatException none) {
            return Json.createValue(text);
        }
    }

    /** A key made of words: small letters, digits and underscores. */
    static String slug(String words) {
        String plain = Normalizer.normalize(words, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_")
                .replaceAll("^[_0-9]+|_+$", "");
        return plain.length() > 40 ? plain.substring(0, 40) : plain;
    }
}
