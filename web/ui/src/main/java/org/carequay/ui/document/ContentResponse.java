package org.carequay.ui.document;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.carequay.document.DocumentContent;

/** Answers a request for a page with the bytes of a document: shown in the browser, kept nowhere. */
public final class ContentResponse {
    private static final Set<String> SHOWN = Set.of("application/pdf", "image/png", "image/jpeg");

    private ContentResponse() {}

    public static void send(DocumentContent content) throws IOException {
        send(content.document().mediaType(), content.document().fileName(), content.content());
    }

    public static void send(String mediaType, String fileName, byte[] content) throws IOException {
        FacesContext context = FacesContext.getCurrentInstance();
        ExternalContext external = context.getExternalContext();
        external.responseReset();
        external.setResponseContentType(mediaType);
        external.setResponseContentLength(content.length);
        external.setResponseHeader("Content-Disposition", disposition(mediaType, fileName));
        external.setResponseHeader("Cache-Control", "no-store");
        external.setResponseHeader("X-Content-Type-Options", "nosniff");
        external.setResponseHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
        external.getResponseOutputStream().write(content);
        context.responseComplete();
    }

    private static String disposition(String mediaType, String fileName) {
        String encoded = URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
        String kind = SHOWN.contains(mediaType) ? "inline" : "attachment";
        return kind + "; filename*=UTF-8''" + encoded;
    }
}
