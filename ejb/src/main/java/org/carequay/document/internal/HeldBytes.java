package org.carequay.document.internal;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.carequay.vault.VaultBytes;

/** Bytes of a document that is still in the database, where documents were before there was a vault. */
final class HeldBytes implements VaultBytes {
    private final byte[] content;
    private final String sha256;

    private HeldBytes(byte[] content, String sha256) {
        this.content = content;
        this.sha256 = sha256;
    }

    static HeldBytes of(byte[] content) {
        try {
            return new HeldBytes(
                    content,
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @Override
    public long length() {
        return content.length;
    }

    @Override
    public String sha256() {
        return sha256;
    }

    @Override
    public byte[] all() {
        return content.clone();
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(content);
    }

    @Override
    public void check() {
        // The hash was made of them.
    }
}
