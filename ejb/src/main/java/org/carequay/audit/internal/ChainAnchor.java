package org.carequay.audit.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps position and hash of the chain's end in a file outside the database, one line per sealing, so that a cut tail is
 * found. Lines are only added: each of them stays a witness of how the chain was. Folder: {@code CAREQUAY_ANCHOR_DIR}, else
 * {@code audit-anchor} in the server's data folder; several servers may share it.
 */
@ApplicationScoped
public class ChainAnchor {
    /** Made by the administrator: one that is missing is a disk that is not there. */
    private static final String CONFIGURED = System.getenv("CAREQUAY_ANCHOR_DIR");

    private static final Pattern LINE = Pattern.compile("(\\d{1,18}) ([0-9a-f]{64}|00)");
    /** Longer than a line. */
    private static final int TAIL = 128;

    /** The end of a chain. */
    record Anchor(long seq, byte[] hash) {}

    /**
     * What is known of a chain.
     *
     * @param positions hash of each position that was the end once
     * @param unreadable the first line, from 1, that is none or contradicts another; 0 when each can be read
     */
    record Kept(TreeMap<Long, byte[]> positions, int unreadable) {}

    /** All that was kept of that clinic's chain. */
    synchronized Kept read(UUID clinic) {
        TreeMap<Long, byte[]> positions = new TreeMap<>();
        Path file = file(clinic);
        if (!Files.exists(file)) {
            return new Kept(positions, 0);
        }
        int unreadable = 0;
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            Matcher line = LINE.matcher(lines.get(i));
            boolean readable = line.matches() && fits(positions, line);
            if (!readable && unreadable == 0) {
                unreadable = i + 1;
            }
        }
        return new Kept(positions, unreadable);
    }

    private static boolean fits(TreeMap<Long, byte[]> positions, Matcher line) {
        byte[] hash = HexFormat.of().parseHex(line.group(2));
        byte[] before = positions.putIfAbsent(Long.parseLong(line.group(1)), hash);
        return before == null || Arrays.equals(before, hash);
    }

    /** Not while another server writes. */
    private static List<String> lines(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
                FileLock shared = channel.lock(0, Long.MAX_VALUE, true)) {
            return Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Adds the end of a chain, unless it is what the last line says; on a line of its own also after one that was not written whole. */
    synchronized void append(UUID clinic, Anchor anchor) {
        Path file = file(clinic);
        String line = anchor.seq() + " " + HexFormat.of().formatHex(anchor.hash());
        try {
            if (CONFIGURED == null) {
                Files.createDirectories(file.getParent());
            }
            try (FileChannel channel = FileChannel.open(
                            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                    FileLock alone = channel.lock()) {
                String tail = tail(channel);
                if (!tail.endsWith("\n" + line + "\n") && !tail.equals(line + "\n")) {
                    add(channel, (tail.isEmpty() || tail.endsWith("\n") ? "" : "\n") + line + "\n");
                }
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static String tail(FileChannel channel) throws IOException {
        long from = Math.max(0, channel.size() - TAIL);
        ByteBuffer bytes = ByteBuffer.allocate(TAIL);
        while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
            // Until the end of the file.
        }
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
    }

    /** On the disk when it returns; where it does not fit there, nothing of it stays. */
    private static void add(FileChannel channel, String text) throws IOException {
        long size = channel.size();
        try {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
            channel.position(size);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException full) {
            channel.truncate(size);
            throw full;
        }
    }

    private static Path file(UUID clinic) {
        Path folder = CONFIGURED != null
                ? Path.of(CONFIGURED)
                : Path.of(System.getProperty("jboss.server.data.dir"), "audit-anchor");
        return folder.resolve(clinic + ".anchor");
    }
}
