package org.carequay.document;

/** Texts as they are kept. */
public final class PlainText {
    private PlainText() {}

    /** Without blanks around it and without characters that are none: the database has no NUL, XML no control characters. */
    public static String of(String typed) {
        StringBuilder kept = new StringBuilder(typed.length());
        typed.strip()
                .replace("\r\n", "\n")
                .codePoints()
                .filter(c -> c == '\n' || c == '\t' || c >= ' ' && c != 0x7F && !(c >= 0xD800 && c <= 0xDFFF))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
