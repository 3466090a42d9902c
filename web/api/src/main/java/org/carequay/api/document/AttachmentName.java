package org.carequay.api.document;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The {@code Content-Disposition} of a download (RFC 6266); the name can end no header and leave no folder. */
final class AttachmentName {
    private AttachmentName() {}

    static String of(String fileName) {
        String name = fileName == null || fileName.isBlank() ? "document" : fileName;
        String plain = name.replaceAll("[^A-Za-z0-9._ -]", "_");
        String exact = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + exact;
    }
}
