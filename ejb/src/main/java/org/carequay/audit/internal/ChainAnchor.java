package org.carequay.audit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/**
 * Keeps position and hash of the chain's end in a file outside the database, one line per sealing, so that a cut tail is
 * found. Folder: {@code CAREQUAY_ANCHOR_DIR}, else {@code audit-anchor} in the server's data folder.
 */
@ApplicationScoped
public class ChainAnchor {
    /** The end of a chain. */
    record Anchor(long seq, byte[] hash) {}

    /** The last anchor of that clinic, or null. */
    Anchor read(UUID clinic) {
        Path file = file(clinic);
        if (!Files.exists(file)) {
            return null;
        }
        try {
            List<String> lines = Files.readAllLines(file);
            String[] last = lines.get(lines.size() - 1).split(" ");
            return new Anchor(Long.parseLong(last[0]), HexFormat.of().parseHex(last[1]));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    synchronized void append(UUID clinic, Anchor anchor) {
        Path file = file(clinic);
        try {
            Files.createDirectories(file.getParent());
            String line = anchor.seq() + " " + HexFormat.of().formatHex(anchor.hash()) + System.lineSeparator();
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Path file(UUID clinic) {
        String configured = System.getenv("CAREQUAY_ANCHOR_DIR");
        Path folder = configured != null
                ? Path.of(configured)
                : Path.of(System.getProperty("jboss.server.data.dir"), "audit-anchor");
        return folder.resolve(clinic + ".anchor");
    }
}
