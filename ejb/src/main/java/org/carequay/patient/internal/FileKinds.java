package org.carequay.patient.internal;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.carequay.shared.DomainRefusal;

/** Knows by their first bytes the files that people send instead of CSV. */
final class FileKinds {
    /** ZIP and with it Excel's workbooks, gzip, bzip2, 7z, RAR, xz, Zstandard. */
    private static final List<String> PACKED = List.of(
            "504B0304", "504B0506", "1F8B", "425A68", "377ABCAF271C", "526172211A07", "FD377A585A00", "28B52FFD");
    /** PDF, old Office, PNG, JPEG, GIF, programs. */
    private static final List<String> BINARY =
            List.of("25504446", "D0CF11E0A1B11AE1", "89504E47", "FFD8FF", "47494638", "7F454C46", "4D5A90");

    private FileKinds() {}

    /** @throws DomainRefusal {@code import-empty}, {@code import-packed} or {@code import-not-text} */
    static void refuseWhatIsNoText(byte[] head) {
        if (head.length == 0) {
            throw new DomainRefusal("import-empty");
        }
        if (PACKED.stream().anyMatch(kind -> startsWith(head, kind))) {
            throw new DomainRefusal("import-packed");
        }
        if (BINARY.stream().anyMatch(kind -> startsWith(head, kind))) {
            throw new DomainRefusal("import-not-text");
        }
    }

    static boolean startsWith(byte[] head, String hex) {
        return HexFormat.of().formatHex(head).toUpperCase(Locale.ROOT).startsWith(hex);
    }
}
