package org.carequay.document;

/** Turns well-formed XHTML with CSS into PDF; resolves nothing from outside the application. */
public interface PdfRenderer {
    /** @param xhtml a whole document; text must be escaped already (see {@link Markup}) */
    byte[] render(String xhtml);
}
