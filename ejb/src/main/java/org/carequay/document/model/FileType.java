package org.carequay.document.model;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** The files that are taken in, told by how their bytes begin, never by their name or what the sender says. */
public enum FileType {
    PDF("application/pdf", "pdf", "255044462d"),
    PNG("image/png", "png", "89504e470d0a1a0a"),
    JPEG("image/jpeg", "jpg", "ffd8ff"),
    TIFF("image/tiff", "tif", "49492a00", "4d4d002a");

    private static final int MAX_NAME = 100;
    private final String mediaType;
    private final String extension;
    private final byte[][] beginnings;

    FileType(String mediaType, String extension, String... beginnings) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.beginnings =
                Arrays.stream(beginnings).map(HexFormat.of()::parseHex).toArray(byte[][]::new);
    }

    public static Optional<FileType> of(byte[] content) {
        return Arrays.stream(values()).filter(type -> type.begins(content)).findFirst();
    }

    public String mediaType() {
        return mediaType;
    }

    /** A name that is safe to offer for saving: no path, no control characters, the ending of the type. */
    public String fileName(String given) {
        String name =
                given == null ? "" : given.substring(1 + Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')));
        int dot = name.lastIndexOf('.');
        String stem = (dot > 0 ? name.substring(0, dot) : name)
                .replaceAll("[^\\p{L}\\p{N} _().-]", "")
                .strip();
        String kept = stem.isEmpty() ? name().toLowerCase(Locale.ROOT) : stem;
        return kept.substring(0, Math.min(MAX_NAME, kept.length())) + "." + extension;
    }

    private boolean begins(byte[] content) {
        return Arrays.stream(beginnings)
                .anyMatch(start ->
                        content.length > start.length && Arrays.equals(start, Arrays.copyOf(content, start.length)));
    }
}
