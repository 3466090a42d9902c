package org.carequay.ui.report;

import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.carequay.report.ElementType;
import org.carequay.report.TemplateDefinition;
import org.carequay.report.TemplateElement;
import org.carequay.report.TemplateSection;
import org.carequay.report.Words;
import org.carequay.shared.NotFound;

/** Acts on a template: each makes a new definition of the one before. */
final class TemplateEdit {
    private final Words title;
    private final List<TemplateSection> sections;

    TemplateEdit(TemplateDefinition template) {
        title = template.title();
        sections = new ArrayList<>(template.sections());
    }

    TemplateDefinition done() {
        return new TemplateDefinition(title, sections);
    }

    static TemplateDefinition titled(TemplateDefinition template, Words title) {
        return new TemplateDefinition(title, template.sections());
    }

    /** @return the key of the new section, at the end */
    String addSection(Words title) {
        Set<String> taken = new HashSet<>();
        sections.forEach(section -> taken.add(section.key()));
        String key = free("section", taken);
        sections.add(new TemplateSection(key, title, null, List.of()));
        return key;
    }

    /**
     * A copy of a section at the end. What has a key that is taken here gets another one, and is asked for by that.
     *
     * @return the key of the section
     */
    String add(TemplateSection saved) {
        Set<String> taken = keys();
        Map<String, String> renamed = new HashMap<>();
        saved.elements().forEach(element -> {
            String key = free(element.key(), taken);
            taken.add(key);
            renamed.put(element.key(), key);
        });
        String key = addSection(saved.title());
        replace(
                key,
                empty -> new TemplateSection(
                        key,
                        saved.title(),
                        saved.visibleIf() == null ? null : saved.visibleIf().renamed(renamed),
                        saved.elements().stream()
                                .map(element -> element.renamed(renamed))
                                .toList()));
        return key;
    }

    /**
     * @param after key of an element that it comes after, or of the section it comes into
     * @return the key of the new element
     */
    String add(ElementType type, Words label, String after) {
        String key = free(type.name().toLowerCase(Locale.ROOT), keys());
        if (sections.isEmpty()) {
            addSection(label);
        }
        insert(TemplateElement.fresh(key, type, label, JsonValue.EMPTY_JSON_OBJECT), after);
        return key;
    }

    /** @return the key of the copy, which stands after the original */
    String copy(String key) {
        TemplateElement original = element(key);
        String fresh = free(key.replaceAll("_[0-9]+$", ""), keys());
        insert(original.renamed(Map.of(key, fresh)), key);
        return fresh;
    }

    void remove(String key) {
        sections.removeIf(section -> ("section:" + section.key()).equals(key));
        sections.replaceAll(section -> {
            List<TemplateElement> rest = new ArrayList<>(section.elements());
            rest.removeIf(element -> element.key().equals(key));
            return with(section, rest);
        });
    }

    void replace(String key, TemplateElement element) {
        sections.replaceAll(section -> with(
                section,
                section.elements().stream()
                        .map(old -> old.key().equals(key) ? element : old)
                        .toList()));
    }

    void replace(String key, UnaryOperator<TemplateSection> change) {
        sections.replaceAll(section -> section.key().equals(key) ? change.apply(section) : section);
    }

    /** Moves an element or a section by one place; an element leaves its section at the ends. */
    void step(String key, int by) {
        for (int s = 0; s < sections.size(); s++) {
            if (("section:" + sections.get(s).key()).equals(key)) {
                int to = s + by;
                if (to >= 0 && to < sections.size()) {
                    sections.add(to, sections.remove(s));
                }
                return;
            }
            List<TemplateElement> elements = new ArrayList<>(sections.get(s).elements());
            for (int e = 0; e < elements.size(); e++) {
                if (elements.get(e).key().equals(key)) {
                    step(s, e, by, elements);
                    return;
                }
            }
        }
    }

    private void step(int section, int at, int by, List<TemplateElement> elements) {
        TemplateElement moved = elements.remove(at);
        int to = at + by;
        int next = section + by;
        if (to >= 0 && to <= elements.size()) {
            elements.add(to, moved);
            sections.set(section, with(sections.get(section), elements));
        } else if (next >= 0 && next < sections.size()) {
            sections.set(section, with(sections.get(section), elements));
            List<TemplateElement> others = new ArrayList<>(sections.get(next).elements());
            others.add(by > 0 ? 0 : others.size(), moved);
            sections.set(next, with(sections.get(next), others));
        }
    }

    /** Drops an element after another one, or at the head of a section. */
    void drop(String key, String after) {
        if (!key.equals(after)) {
            TemplateElement moved = element(key);
            remove(key);
            insert(moved, after);
        }
    }

    private void insert(TemplateElement element, String after) {
        for (int s = 0; s < sections.size(); s++) {
            List<TemplateElement> elements = new ArrayList<>(sections.get(s).elements());
            if (("section:" + sections.get(s).key()).equals(after)) {
                elements.add(0, element);
                sections.set(s, with(sections.get(s), elements));
                return;
            }
            for (int e = 0; e < elements.size(); e++) {
                if (elements.get(e).key().equals(after)) {
                    elements.add(e + 1, element);
                    sections.set(s, with(sections.get(s), elements));
                    return;
                }
            }
        }
        int last = sections.size() - 1;
        List<TemplateElement> elements = new ArrayList<>(sections.get(last).elements());
        elements.add(element);
        sections.set(last, with(sections.get(last), elements));
    }

    private TemplateElement element(String key) {
        return done().element(key).orElseThrow(() -> new NotFound("element"));
    }

    private Set<String> keys() {
        Set<String> keys = new HashSet<>();
        done().elements().forEach(element -> keys.add(element.key()));
        return keys;
    }

    private static String free(String wanted, Set<String> taken) {
        String key = wanted;
        for (int i = 2; taken.contains(key); i++) {
            key = wanted + "_" + i;
        }
        return key;
    }

    private static TemplateSection with(TemplateSection section, List<TemplateElement> elements) {
        return new TemplateSection(section.key(), section.title(), section.visibleIf(), elements);
    }
}
