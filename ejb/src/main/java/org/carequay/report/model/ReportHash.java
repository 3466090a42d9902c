package org.carequay.report.model;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import org.carequay.shared.Json;

/** SHA-256, in hex, of JSON written in one way: members in order, no white space, numbers without needless noughts. */
public final class ReportHash {
    private ReportHash() {}

    public static String of(JsonValue json) {
        StringBuilder text = new StringBuilder();
        write(json, text);
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void write(JsonValue json, StringBuilder to) {
        if (json instanceof JsonObject object) {
            to.append('{');
            new TreeMap<>(object).forEach((name, value) -> {
                to.append(Json.createValue(name)).append(':');
                write(value, to);
                to.append(',');
            });
            to.append('}');
        } else if (json instanceof JsonArray array) {
            to.append('[');
            array.forEach(value -> {
                write(value, to);
                to.append(',');
            });
            to.append(']');
        } else if (json instanceof JsonNumber number) {
            BigDecimal value = number.bigDecimalValue();
            to.append(value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString());
        } else {
            to.append(json);
        }
    }
}
