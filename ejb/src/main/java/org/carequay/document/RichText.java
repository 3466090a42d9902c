package org.carequay.document;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/** Formatted text: paragraphs, lists, bold, italic, underlined. Everything else is taken out, not refused. */
public final class RichText {
    private static final Safelist HARMLESS = new Safelist()
            .addTags("p", "br", "b", "strong", "i", "em", "u", "ul", "ol", "li", "h3", "h4", "blockquote");

    /** Where the cursor stands, the editor leaves a character without width. */
    private static final String CURSOR = "\uFEFF";

    private RichText() {}

    /** Well-formed XHTML of the harmless part; plain text becomes paragraphs. */
    public static String clean(String markup) {
        String text = PlainText.of(markup).replace(CURSOR, "");
        if (text.isEmpty()) {
            return "";
        }
        Document dirty = Jsoup.parseBodyFragment(text.indexOf('<') < 0 ? paragraphs(text) : text);
        dirty.select("ol:has(> li[data-list])").forEach(RichText::asWritten);
        Document clean = new Cleaner(HARMLESS).clean(dirty);
        clean.outputSettings()
                .syntax(Document.OutputSettings.Syntax.xml)
                .escapeMode(Entities.EscapeMode.xhtml)
                .prettyPrint(false);
        return clean.body().html();
    }

    /** The editor keeps every list as numbered and says of each item what it is; here each run of one kind is its own list. */
    private static void asWritten(Element list) {
        Element into = null;
        for (Element item : list.children()) {
            String kind = item.attr("data-list").equals("bullet") ? "ul" : "ol";
            if (into == null || !into.normalName().equals(kind)) {
                into = new Element(kind);
                list.before(into);
            }
            into.appendChild(item);
        }
        list.remove();
    }

    private static String paragraphs(String text) {
        return "<p>" + text.replace("&", "&amp;").replace("\n\n", "</p><p>").replace("\n", "<br/>") + "</p>";
    }
}
