package org.carequay.report.model;

/** Texts as they are kept. */
final class Plain {
    private Plain() {}

    /** Without blanks around it and without characters that are none: the database has no NUL, XML no control characters. */
    static String text(String typed) {
        StringBuilder kept = new StringBuilder(typed.length());
        typed.strip()
                .replace("\r\n", "\n")
                .codePoints()
                .filter(c -> c == '\n' || c == '\t' || c >= ' ' && c != 0x7F && !(c >= 0xD800 && c <= 0xDFFF))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
