package org.carequay.ui.document;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carequay.shared.DomainRefusal;

/** Reads pictures that come one after the other, each with its length before it. */
final class PageBodies {
    private static final int MOST_BYTES = 64 * 1024 * 1024;
    private static final int MEGABYTE = 1024 * 1024;

    private PageBodies() {}

    /** @throws DomainRefusal {@code file-too-large} */
    static List<byte[]> read(InputStream body) throws IOException {
        DataInputStream in = new DataInputStream(body);
        List<byte[]> pages = new ArrayList<>();
        int left = MOST_BYTES;
        for (int first = in.read(); first >= 0; first = in.read()) {
            int length = first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort();
            if (length <= 0 || length > left) {
                throw new DomainRefusal("file-too-large", Map.of("limitMb", MOST_BYTES / MEGABYTE));
            }
            byte[] page = in.readNBytes(length);
            if (page.length < length) {
                throw new EOFException();
            }
            left -= length;
            pages.add(page);
        }
        return pages;
    }
}
