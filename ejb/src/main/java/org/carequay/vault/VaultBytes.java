package org.carequay.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Bytes in the vault. */
public interface VaultBytes {
    long length();

    /** Of the bytes as they came, in hex. */
    String sha256();

    /**
     * All of them, checked.
     *
     * @throws org.carequay.shared.DomainRefusal {@code document-damaged} when they are not the ones that were kept,
     *     {@code store-down} when the store does not answer
     */
    byte[] all();

    /**
     * Reads them as a stream; what it gives is authentic up to there, a changed or missing rest ends it with an exception.
     *
     * @throws org.carequay.shared.DomainRefusal as {@link #all}
     */
    InputStream open();

    /**
     * Reads all of them and throws them away.
     *
     * @throws org.carequay.shared.DomainRefusal as {@link #all}
     */
    void check();

    /** Writes them as {@link #open} reads them. */
    default void writeTo(OutputStream to) throws IOException {
        try (InputStream from = open()) {
            from.transferTo(to);
        }
    }
}
