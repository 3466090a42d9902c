package org.carequay.letter.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carequay.shared.DomainRefusal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The formatted text of a template. A field is <code>{{code}}</code>; what stands between <code>{{#if code}}</code>,
 * <code>{{#if !code}}</code>, <code>{{#if code = value}}</code> or <code>{{#if code != value}}</code> and
 * <code>{{/if}}</code> is shown only then. Both ends of a condition stand in the same paragraph, or each alone in a
 * paragraph (or list item) of the same level. Values are put in as text: they never become markup.
 */
public final class LetterBody {
    /** A place to write on, where the record has nothing. */
    static final String BLANK = "____________";

    private static final Pattern MARKER = Pattern.compile("\\{\\{\\s*(#if\\s[^{}]*|/if)\\s*}}");
    private static final Pattern FIELD = Pattern.compile("\\{\\{\\s*([^#/{}][^{}]*?)\\s*}}");
    private static final Pattern CONDITION = Pattern.compile("(!?)\\s*([A-Za-z.]+)\\s*(?:(!?=)\\s*(\\S[^{}]*?))?\\s*");

    private final Element body;

    private LetterBody(Element body) {
        this.body = body;
    }

    /** @param clean as {@link org.carequay.document.RichText#clean} gives it */
    public static LetterBody of(String clean) {
        Document document = Jsoup.parseBodyFragment(clean);
        document.outputSettings()
                .syntax(Document.OutputSettings.Syntax.xml)
                .escapeMode(Entities.EscapeMode.xhtml)
                .prettyPrint(false);
        return new LetterBody(document.body());
    }

    /** Fields and conditions it uses, by code. @throws DomainRefusal {@code letter-condition} */
    public Set<String> fields() {
        Set<String> used = new TreeSet<>();
        Element copy = body.clone();
        conditions(copy, condition -> {
            used.add(condition.field());
            return true;
        });
        FIELD.matcher(copy.wholeText()).results().forEach(found -> used.add(found.group(1)));
        String left = FIELD.matcher(copy.wholeText()).replaceAll("");
        if (left.contains("{{") || left.contains("}}")) {
            throw new DomainRefusal("letter-condition", Map.of("condition", loose(left)));
        }
        return used;
    }

    private static String loose(String text) {
        int at = Math.max(0, text.contains("{{") ? text.indexOf("{{") : text.indexOf("}}"));
        return text.substring(at, Math.min(text.length(), at + 40)).strip();
    }

    /** The words with what is known, as XHTML; a field that has no value becomes a line to write on. */
    public String fill(Map<String, String> values) {
        Element filled = body.clone();
        conditions(filled, condition -> condition.holds(values));
        for (TextNode text : textsOf(filled)) {
            text.text(FIELD.matcher(text.getWholeText())
                    .replaceAll(found -> Matcher.quoteReplacement(shown(values.get(found.group(1))))));
        }
        return filled.html();
    }

    private static String shown(String value) {
        return value == null || value.isBlank() ? BLANK : value;
    }

    /** What a condition asks. */
    record Condition(boolean negated, String field, String operator, String wanted) {
        boolean holds(Map<String, String> values) {
            String value = values.getOrDefault(field, "");
            boolean met = operator == null
                    ? !value.isBlank()
                    : value.strip().equalsIgnoreCase(wanted) == "=".equals(operator);
            return met != negated;
        }

        static Condition read(String marker) {
            Matcher parts = CONDITION.matcher(marker.substring("#if".length()).strip());
            if (!parts.matches() || !parts.group(1).isEmpty() && parts.group(3) != null) {
                throw new DomainRefusal("letter-condition", Map.of("condition", marker.strip()));
            }
            return new Condition(!parts.group(1).isEmpty(), parts.group(2), parts.group(3), parts.group(4));
        }
    }

    /** Takes out the markers, and with them what is not to be shown. */
    private static void conditions(Element parent, Predicate<Condition> shown) {
        split(parent);
        Deque<Boolean> open = new ArrayDeque<>();
        for (Node child : new ArrayList<>(parent.childNodes())) {
            String marker = marker(child);
            if (marker == null) {
                if (open.contains(false)) {
                    child.remove();
                } else if (child instanceof Element element) {
                    conditions(element, shown);
                }
                continue;
            }
            if (marker.startsWith("#if")) {
                open.push(shown.test(Condition.read(marker)));
            } else if (open.poll() == null) {
                throw new DomainRefusal("letter-condition", Map.of("condition", "/if"));
            }
            child.remove();
        }
        if (!open.isEmpty()) {
            throw new DomainRefusal("letter-condition", Map.of("condition", "#if"));
        }
    }

    /** Each marker becomes a text of its own. */
    private static void split(Element parent) {
        for (Node child : new ArrayList<>(parent.childNodes())) {
            if (child instanceof TextNode text
                    && MARKER.matcher(text.getWholeText()).find()) {
                parts(text.getWholeText()).forEach(part -> text.before(new TextNode(part)));
                text.remove();
            }
        }
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        Matcher markers = MARKER.matcher(text);
        int from = 0;
        while (markers.find()) {
            parts.add(text.substring(from, markers.start()));
            parts.add(markers.group());
            from = markers.end();
        }
        parts.add(text.substring(from));
        return parts.stream().filter(part -> !part.isEmpty()).toList();
    }

    private static String marker(Node node) {
        String text = node instanceof TextNode words
                ? words.getWholeText()
                : node instanceof Element element ? element.wholeText().strip() : "";
        Matcher whole = MARKER.matcher(text);
        return whole.matches() ? whole.group(1).strip() : null;
    }

    private static List<TextNode> textsOf(Element element) {
        List<TextNode> texts = new ArrayList<>(element.textNodes());
        element.children().forEach(child -> texts.addAll(textsOf(child)));
        return texts;
    }
}
