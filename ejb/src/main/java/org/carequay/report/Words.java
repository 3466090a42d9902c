package org.carequay.report;

import jakarta.json.JsonObject;
import java.util.Locale;
import org.carequay.shared.Json;

/** A text of a template in the clinic's two languages; the Spanish one may be empty, then the English one stands for it. */
public record Words(String en, String es) {
    public static final Words NONE = new Words("", "");

    public Words {
        en = en == null ? "" : en;
        es = es == null ? "" : es;
    }

    public String in(Locale locale) {
        return "es".equals(locale.getLanguage()) && !es.isBlank() ? es : en;
    }

    public boolean isBlank() {
        return en.isBlank() && es.isBlank();
    }

    public JsonObject toJson() {
        return Json.createObjectBuilder().add("en", en).add("es", es).build();
    }
}
