package org.carequay.ui.report;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.carequay.report.ElementProperty;
import org.carequay.report.PropertyKind;
import org.carequay.report.TemplateElement;
import org.carequay.report.Words;
import org.carequay.shared.Json;

/** A property of an element while it is edited. */
public class PropertyForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final PropertyKind kind;
    private final List<String> options;
    private String text = "";
    private String spanish = "";
    private boolean flag;
    private List<String> chosen = new ArrayList<>();

    private PropertyForm(ElementProperty property) {
        name = property.name();
        kind = property.kind();
        options = new ArrayList<>(property.options());
    }

    static PropertyForm of(ElementProperty property, JsonObject properties) {
        PropertyForm form = new PropertyForm(property);
        JsonValue value = properties.get(form.name);
        if (value instanceof JsonObject both) {
            Words words = TemplateElement.wordsOf(both);
            form.text = words.en();
            form.spanish = words.es();
        } else if (value instanceof JsonArray rows && PropertyLines.knows(form.kind)) {
            form.text = PropertyLines.write(form.kind, rows);
        } else if (value instanceof JsonArray list) {
            form.chosen.addAll(list.getValuesAs(JsonString::getString));
        } else if (value instanceof JsonString one) {
            form.text = one.getString();
        } else {
            form.flag = value == JsonValue.TRUE;
            form.text = value == null || value == JsonValue.TRUE || value == JsonValue.FALSE ? "" : value.toString();
        }
        return form;
    }

    void addTo(JsonObjectBuilder properties) {
        String typed = text == null ? "" : text.strip();
        switch (kind) {
            case WORDS, RICH_WORDS -> properties.add(name, new Words(typed, spanish == null ? "" : spanish).toJson());
            case YES_NO -> properties.add(name, flag);
            case OPTIONS, KEYS -> properties.add(name, Json.createArrayBuilder(chosen));
            case CHOICES, COLUMNS, TESTS, BANDS, MOTIONS -> properties.add(name, PropertyLines.read(kind, typed));
            case NUMBER, WHOLE_NUMBER -> {
                if (!typed.isEmpty()) {
                    properties.add(name, PropertyLines.number(typed));
                }
            }
            default -> {
                if (!typed.isEmpty()) {
                    properties.add(name, typed);
                }
            }
        }
    }

    /** How it is edited: LINE, NUMBER, WORDS, RICH, FLAG, OPTION, OPTIONS, KEYS or LINES. */
    public String getEditor() {
        return switch (kind) {
            case WORDS -> "WORDS";
            case RICH_WORDS -> "RICH";
            case YES_NO -> "FLAG";
            case OPTION -> "OPTION";
            case OPTIONS -> "OPTIONS";
            case KEYS -> "KEYS";
            case NUMBER, WHOLE_NUMBER -> "NUMBER";
            case TEXT -> "LINE";
            default -> "LINES";
        };
    }

    public String getName() {
        return name;
    }

    public PropertyKind getKind() {
        return kind;
    }

    public List<String> getOptions() {
        return options;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getSpanish() {
        return spanish;
    }

    public void setSpanish(String spanish) {
        this.spanish = spanish;
    }

    public boolean isFlag() {
        return flag;
    }

    public void setFlag(boolean flag) {
        this.flag = flag;
    }

    public List<String> getChosen() {
        return chosen;
    }

    public void setChosen(List<String> chosen) {
        this.chosen = chosen;
    }
}
