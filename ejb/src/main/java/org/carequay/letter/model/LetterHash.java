package org.carequay.letter.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.carequay.letter.LetterText;

/** The fingerprint of the words of a version. */
public final class LetterHash {
    private LetterHash() {}

    /** SHA-256 in hex of the title, a line feed and the body, in UTF-8. */
    public static String of(LetterText text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest((text.title() + "\n" + text.body()).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
