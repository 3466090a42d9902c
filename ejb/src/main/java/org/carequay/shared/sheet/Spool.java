package org.carequay.shared.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/**
 * A file on its way out that is whole before its first byte is sent, so that a failure is still an answer, and that takes no
 * memory however large it is. It lies in a temporary file that only this process can read: under a key that is nowhere else, and
 * gone once it was sent or closed.
 */
public final class Spool implements AutoCloseable {
    private final FileChannel file;
    private final OneTimeKey key = new OneTimeKey();
    private final OutputStream out;

    public Spool() throws IOException {
        Path path = Files.createTempFile("spool", null);
        file = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        out = key.sealing(Channels.newOutputStream(file));
    }

    /** A spool that holds what this writes; when it fails, there is none. */
    public static Spool filled(Consumer<OutputStream> writing) {
        try {
            Spool spool = new Spool();
            try {
                writing.accept(spool.out());
                return spool;
            } catch (RuntimeException failed) {
                spool.close();
                throw failed;
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Where it is written to. */
    public OutputStream out() {
        return out;
    }

    /** Sends all that was written, and lets it go. */
    public void sendTo(OutputStream reader) throws IOException {
        try (this) {
            out.flush();
            file.position(0);
            key.opening(Channels.newInputStream(file)).transferTo(reader);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
