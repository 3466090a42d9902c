package org.carequay.document.model;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** The files that are taken in. A type with a beginning is one only if its first bytes are these. */
public enum FileType {
    PDF("application/pdf", "pdf", "255044462d"),
    PNG("image/png", "png", "89504e470d0a1a0a"),
    JPEG("image/jpeg", "jpg", "ffd8ff"),
    TIFF("image/tiff", "tif", "49492a00", "4d4d002a"),
    HEIC("image/heic", "heic"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", "504b0304"),
    TXT("text/plain", "txt");

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

    /** The type of that name, if it is taken. */
    public static Optional<FileType> of(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }

    public String mediaType() {
        return mediaType;
    }

    public boolean isImage() {
        return mediaType.startsWith("image/");
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

    /** Whether bytes begin as this type does. */
    public boolean begins(byte[] content) {
        return beginnings.length == 0
                || Arrays.stream(beginnings)
                        .anyMatch(start -> content.length > start.length
                                && Arrays.equals(start, Arrays.copyOf(content, start.length)));
    }
}
