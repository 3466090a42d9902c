package org.carequay.shared.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.function.Consumer;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A file on its way out that is whole before its first byte is sent, so that a failure is still an answer, and that takes no
 * memory however large it is. It lies in a temporary file that only this process can read: under a key that is nowhere else, and
 * gone once it was sent or closed.
 */
public final class Spool implements AutoCloseable {
    private static final String CIPHER = "AES/CTR/NoPadding";
    private static final int KEY = 32;
    private static final int BLOCK = 16;
    private final FileChannel file;
    private final SecretKeySpec key;
    private final IvParameterSpec start;
    private final OutputStream out;

    public Spool() throws IOException {
        byte[] secret = new byte[KEY + BLOCK];
        new SecureRandom().nextBytes(secret);
        key = new SecretKeySpec(secret, 0, KEY, "AES");
        start = new IvParameterSpec(secret, KEY, BLOCK);
        Path path = Files.createTempFile("spool", null);
        file = FileChannel.open(
                path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        out = new CipherOutputStream(Channels.newOutputStream(file), cipher(Cipher.ENCRYPT_MODE));
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
            InputStream whole = new CipherInputStream(Channels.newInputStream(file), cipher(Cipher.DECRYPT_MODE));
            whole.transferTo(reader);
        }
    }

    private Cipher cipher(int mode) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, start);
            return cipher;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
