package org.carequay.report.model;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.carequay.report.TemplateChange;
import org.carequay.report.TemplateChange.Kind;
import org.carequay.report.TemplateDefinition;

/** What differs between two versions of a template, element by element. */
public final class Differences {
    private record Part(JsonObject json, String label, String place) {}

    private Differences() {}

    public static List<TemplateChange> between(TemplateDefinition before, TemplateDefinition after) {
        List<TemplateChange> found = new ArrayList<>();
        member("", "", "title", before.title().toJson(), after.title().toJson(), found);
        Map<String, Part> old = parts(before);
        Map<String, Part> now = parts(after);
        old.forEach((key, part) -> {
            if (!now.containsKey(key)) {
                found.add(new TemplateChange(Kind.REMOVED, key, part.label(), null, part.label(), null));
            }
        });
        now.forEach((key, part) -> {
            if (!old.containsKey(key)) {
                found.add(new TemplateChange(Kind.ADDED, key, part.label(), null, null, part.label()));
            } else {
                changed(key, old.get(key), part, found);
            }
        });
        return found;
    }

    private static void changed(String key, Part old, Part now, List<TemplateChange> found) {
        if (!old.place().equals(now.place())) {
            found.add(new TemplateChange(Kind.MOVED, key, now.label(), null, old.place(), now.place()));
        }
        members(key, now.label(), "", old.json(), now.json(), found);
    }

    private static void members(
            String key, String label, String path, JsonObject old, JsonObject now, List<TemplateChange> found) {
        TreeSet<String> names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        names.remove("elements");
        for (String name : names) {
            JsonValue before = old.get(name);
            JsonValue after = now.get(name);
            if (before instanceof JsonObject one && after instanceof JsonObject other && "properties".equals(name)) {
                members(key, label, "properties.", one, other, found);
            } else {
                member(key, label, path + name, before, after, found);
            }
        }
    }

    private static void member(
            String key, String label, String what, JsonValue before, JsonValue after, List<TemplateChange> found) {
        if (!Objects.equals(before, after)) {
            found.add(new TemplateChange(Kind.CHANGED, key, label, what, text(before), text(after)));
        }
    }

    private static String text(JsonValue value) {
        if (value == null) {
            return null;
        }
        if (value instanceof JsonObject words && words.keySet().equals(Set.of("en", "es"))) {
            return words.getString("es").isBlank()
                    ? words.getString("en")
                    : words.getString("en") + " / " + words.getString("es");
        }
        return value instanceof JsonString text ? text.getString() : value.toString();
    }

    /** A part's place is the section it stands in and what stands before it there. */
    private static Map<String, Part> parts(TemplateDefinition template) {
        Map<String, Part> parts = new LinkedHashMap<>();
        template.sections().forEach(section -> {
            parts.put(
                    "section:" + section.key(),
                    new Part(section.toJson(), section.title().en(), ""));
            section.elements()
                    .forEach(element -> parts.put(
                            element.key(),
                            new Part(
                                    element.toJson(),
                                    element.label().isBlank()
                                            ? element.key()
                                            : element.label().en(),
                                    section.title().en())));
        });
        return parts;
    }
}
