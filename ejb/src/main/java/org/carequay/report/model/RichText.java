package org.carequay.report.model;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/** Formatted text: paragraphs, lists, bold, italic, underlined. Everything else is taken out, not refused. */
public final class RichText {
    private static final Safelist HARMLESS = new Safelist()
            .addTags("p", "br", "b", "strong", "i", "em", "u", "ul", "ol", "li", "h3", "h4", "blockquote");

    private RichText() {}

    /** Well-formed XHTML of the harmless part; plain text becomes paragraphs. */
    public static String clean(String markup) {
        String text = Plain.text(markup);
        if (text.isEmpty()) {
            return "";
        }
        Document dirty = Jsoup.parseBodyFragment(text.indexOf('<') < 0 ? paragraphs(text) : text);
        Document clean = new Cleaner(HARMLESS).clean(dirty);
        clean.outputSettings()
                .syntax(Document.OutputSettings.Syntax.xml)
                .escapeMode(Entities.EscapeMode.xhtml)
                .prettyPrint(false);
        return clean.body().html();
    }

    private static String paragraphs(String text) {
        return "<p>" + text.replace("&", "&amp;").replace("\n\n", "</p><p>").replace("\n", "<br/>") + "</p>";
    }
}
