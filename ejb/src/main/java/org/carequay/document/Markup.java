package org.carequay.document;

/** Escapes text for the XHTML that {@link PdfRenderer} takes. */
public final class Markup {
    private Markup() {}

    /** Text as character data or attribute value; characters that XML does not know are dropped. */
    public static String text(Object value) {
        if (value == null) {
            return "";
        }
        StringBuilder escaped = new StringBuilder();
        value.toString().codePoints().forEach(c -> append(escaped, c));
        return escaped.toString();
    }

    private static void append(StringBuilder to, int c) {
        switch (c) {
            case '&' -> to.append("&amp;");
            case '<' -> to.append("&lt;");
            case '>' -> to.append("&gt;");
            case '"' -> to.append("&quot;");
            case '\'' -> to.append("&#39;");
            default -> {
                boolean known = c == 0x9
                        || c == 0xA
                        || c == 0xD
                        || c >= 0x20 && c <= 0xD7FF
                        || c >= 0xE000 && c <= 0xFFFD
                        || c >= 0x10000;
                if (known) {
                    to.appendCodePoint(c);
                }
            }
        }
    }
}
