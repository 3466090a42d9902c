package org.carequay.ui.document;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.carequay.document.DocumentContent;
import org.carequay.document.DocumentView;

/** Answers a request for a page with the bytes of a document: shown in the browser, kept nowhere. */
public final class ContentResponse {
    private static final Set<String> SHOWN = Set.of("application/pdf", "image/png", "image/jpeg");

    private ContentResponse() {}

    /** The document is checked whole before anything is answered. */
    public static void send(DocumentContent content) throws IOException {
        send(content, false);
    }

    /** @param keep whether the browser is told to keep it as a file rather than to show it */
    public static void send(DocumentContent content, boolean keep) throws IOException {
        content.check();
        DocumentView document = content.document();
        ExternalContext external = begin(document.mediaType(), document.fileName(), document.bytes(), keep);
        content.writeTo(external.getResponseOutputStream());
        FacesContext.getCurrentInstance().responseComplete();
    }

    public static void send(String mediaType, String fileName, byte[] content) throws IOException {
        begin(mediaType, fileName, content.length, false)
                .getResponseOutputStream()
                .write(content);
        FacesContext.getCurrentInstance().responseComplete();
    }

    private static ExternalContext begin(String mediaType, String fileName, long length, boolean keep) {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.responseReset();
        external.setResponseContentType(mediaType);
        external.setResponseHeader("Content-Length", Long.toString(length));
        external.setResponseHeader("Content-Disposition", disposition(keep ? "" : mediaType, fileName));
        external.setResponseHeader("Cache-Control", "no-store");
        external.setResponseHeader("X-Content-Type-Options", "nosniff");
        external.setResponseHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'");
        return external;
    }

    private static String disposition(String mediaType, String fileName) {
        String encoded = URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
        String kind = SHOWN.contains(mediaType) ? "inline" : "attachment";
        return kind + "; filename*=UTF-8''" + encoded;
    }
}
