package org.carequay.patient.model.match;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What identifies two people, as a hash: names, suffix, birth date and identifiers, in normal form. While it stays the same,
 * the answer that they are two stays; a new address or phone changes nothing.
 */
public final class Fingerprint {
    private Fingerprint() {}

    /** The same whichever comes first. */
    public static String of(Traits a, Traits b) {
        String text = Stream.of(identity(a), identity(b)).sorted().collect(Collectors.joining("\n"));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    private static String identity(Traits traits) {
        return String.join(
                "|",
                traits.familyName(),
                String.join(" ", traits.given()),
                traits.suffix(),
                String.valueOf(traits.birthDate()),
                String.join(",", new TreeSet<>(traits.identifiers())));
    }
}
