package org.carequay.report.model;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.carequay.document.PlainText;
import org.carequay.report.TemplateElement;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Json;

/**
 * What an element may hold. A draft may have gaps but nothing wrong; texts lose what no text has. {@link JsonValue#NULL} is
 * no value. Grids are in {@link GridRules}.
 */
public final class ValueRules {
    /** The longest text of one element, in characters. */
    public static final int LONGEST_TEXT = 20_000;

    private static final int LONGEST_LINE = 500;
    private static final int MOST_IMAGES = 12;
    private static final int HIGHEST_SCALE = 10;
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1_000_000_000);
    private static final Pattern DIGITS = Pattern.compile("[0-9]*");
    private static final Pattern PHONE = Pattern.compile("[0-9+() .x-]*");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");

    private ValueRules() {}

    /** The value as it is kept; what does not fit is noted at the path. */
    public static JsonValue read(TemplateElement element, JsonValue given, String path, InvalidInput.Check check) {
        if (given == null || given == JsonValue.NULL) {
            return JsonValue.NULL;
        }
        return switch (element.type()) {
            case SHORT_TEXT -> line(element, given, path, check);
            case LONG_TEXT -> text(given, path, check, element.whole("maxLength", LONGEST_TEXT));
            case NUMBER -> number(element, given, path, check);
            case DATE_TIME -> moment(element, given, path, check);
            case SINGLE_CHOICE -> choice(element, given, path, check);
            case MULTIPLE_CHOICE -> choices(element, given, path, check);
            case YES_NO_NA -> answer(given, path, check);
            case SCALE -> scale(given, path, check);
            case TABLE -> GridRules.table(element, given, path, check);
            case RANGE_OF_MOTION -> GridRules.motions(element, given, path, check);
            case TEST_MATRIX -> GridRules.tests(element, given, path, check);
            case IMAGE -> images(element, given, path, check);
            case ATTESTATION -> attested(given, path, check);
            default -> wrong(path, "holds-no-value", check);
        };
    }

    static JsonValue wrong(String path, String code, InvalidInput.Check check) {
        check.that(false, path, code);
        return JsonValue.NULL;
    }

    private static JsonValue line(TemplateElement element, JsonValue given, String path, InvalidInput.Check check) {
        JsonValue kept = text(given, path, check, element.whole("maxLength", LONGEST_LINE));
        if (kept instanceof JsonString text) {
            String line = text.getString();
            Pattern pattern =
                    switch (element.text("format")) {
                        case "DIGITS" -> DIGITS;
                        case "PHONE" -> PHONE;
                        case "EMAIL" -> EMAIL;
                        default -> null;
                    };
            check.that(pattern == null || pattern.matcher(line).matches(), path, "malformed");
            check.that(line.indexOf('\n') < 0, path, "malformed");
        }
        return kept;
    }

    static JsonValue text(JsonValue given, String path, InvalidInput.Check check, int longest) {
        if (!(given instanceof JsonString text)) {
            return wrong(path, "not-a-text", check);
        }
        String kept = PlainText.of(text.getString());
        check.maxLength(path, kept, Math.min(longest, LONGEST_TEXT));
        return kept.isEmpty() ? JsonValue.NULL : Json.createValue(kept);
    }

    private static JsonValue number(TemplateElement element, JsonValue given, String path, InvalidInput.Check check) {
        if (!(given instanceof JsonNumber number)) {
            return wrong(path, "not-a-number", check);
        }
        BigDecimal value = number.bigDecimalValue();
        BigDecimal min = element.number("min");
        BigDecimal max = element.number("max");
        boolean inside = (min == null || value.compareTo(min) >= 0)
                && (max == null || value.compareTo(max) <= 0)
                && value.abs().compareTo(LARGEST) <= 0;
        check.that(inside, path, "out-of-range");
        check.that(value.stripTrailingZeros().scale() <= element.whole("decimals", 2), path, "too-many-decimals");
        return Json.createValue(value);
    }

    private static JsonValue moment(TemplateElement element, JsonValue given, String path, InvalidInput.Check check) {
        if (!(given instanceof JsonString text)) {
            return wrong(path, "not-a-date", check);
        }
        try {
            String kept =
                    switch (element.text("kind")) {
                        case "TIME" -> LocalTime.parse(text.getString()).toString();
                        case "DATE_TIME" ->
                            LocalDateTime.parse(text.getString()).toString();
                        default -> LocalDate.parse(text.getString()).toString();
                    };
            return Json.createValue(kept);
        } catch (DateTimeException malformed) {
            return wrong(path, "not-a-date", check);
        }
    }

    private static JsonValue choice(TemplateElement element, JsonValue given, String path, InvalidInput.Check check) {
        boolean known = given instanceof JsonString text && codes(element).contains(text.getString());
        return known ? given : wrong(path, "unknown", check);
    }

    private static JsonValue choices(TemplateElement element, JsonValue given, String path, InvalidInput.Check check) {
        if (!(given instanceof JsonArray many)) {
            return wrong(path, "not-a-list", check);
        }
        Set<JsonValue> chosen = new LinkedHashSet<>(many);
        Set<String> codes = codes(element);
        boolean known =
                chosen.stream().allMatch(one -> one instanceof JsonString text && codes.contains(text.getString()));
        check.that(known, path, "unknown");
        check.that(chosen.size() <= element.whole("atMost", Integer.MAX_VALUE), path, "too-many");
        return known && !chosen.isEmpty() ? array(chosen) : JsonValue.NULL;
    }

    private static Set<String> codes(TemplateElement element) {
        return element.rows("choices").stream()
                .map(choice -> choice.getString("code"))
                .collect(Collectors.toSet());
    }

    private static JsonValue answer(JsonValue given, String path, InvalidInput.Check check) {
        JsonPath both = JsonPath.of(given, path, check).only(Set.of("answer", "note"));
        String answer = both.text("answer", LONGEST_LINE);
        String note = both.text("note", LONGEST_TEXT);
        check.that(answer.isEmpty() || Set.of("YES", "NO", "NA").contains(answer), both.at("answer"), "unknown");
        if (answer.isEmpty() && note.isEmpty()) {
            return JsonValue.NULL;
        }
        return Json.createObjectBuilder()
                .add("answer", answer)
                .add("note", note)
                .build();
    }

    private static JsonValue scale(JsonValue given, String path, InvalidInput.Check check) {
        boolean fits = given instanceof JsonNumber number
                && number.isIntegral()
                && number.bigDecimalValue().signum() >= 0
                && number.bigDecimalValue().compareTo(BigDecimal.valueOf(HIGHEST_SCALE)) <= 0;
        return fits ? Json.createValue(((JsonNumber) given).intValue()) : wrong(path, "out-of-range", check);
    }

    private static JsonValue images(TemplateElement element, JsonValue given, String path, InvalidInput.Check check) {
        if (!(given instanceof JsonArray many)) {
            return wrong(path, "not-a-list", check);
        }
        Set<JsonValue> chosen = new LinkedHashSet<>(many);
        check.that(chosen.size() <= element.whole("atMost", MOST_IMAGES), path, "too-many");
        for (JsonValue one : chosen) {
            if (!(one instanceof JsonString text) || !isId(text.getString())) {
                return wrong(path, "unknown", check);
            }
        }
        return chosen.isEmpty() ? JsonValue.NULL : array(chosen);
    }

    private static boolean isId(String text) {
        try {
            return UUID.fromString(text).toString().equals(text);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static JsonValue attested(JsonValue given, String path, InvalidInput.Check check) {
        check.that(given == JsonValue.TRUE || given == JsonValue.FALSE, path, "not-yes-or-no");
        return given == JsonValue.TRUE ? given : JsonValue.NULL;
    }

    private static JsonValue array(Set<JsonValue> items) {
        JsonArrayBuilder array = Json.createArrayBuilder();
        items.forEach(array::add);
        return array.build();
    }
}
