package org.carequay.vault.internal;

import com.google.crypto.tink.StreamingAead;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import org.carequay.shared.DomainRefusal;
import org.carequay.vault.Kept;
import org.carequay.vault.VaultBytes;

/** An object of the store with the key that opens it. */
record StoredBytes(ObjectStore store, String name, StreamingAead key, byte[] boundTo, Kept kept) implements VaultBytes {
    private static final int MOST_AT_ONCE = 256 * 1024 * 1024;

    @Override
    public long length() {
        return kept.bytes();
    }

    @Override
    public String sha256() {
        return kept.sha256();
    }

    @Override
    public byte[] all() {
        if (length() > MOST_AT_ONCE) {
            throw new IllegalStateException("too long to hold at once");
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream((int) length());
        readInto(all);
        return all.toByteArray();
    }

    @Override
    public void check() {
        readInto(OutputStream.nullOutputStream());
    }

    private void readInto(OutputStream to) {
        Kept read;
        try (InputStream from = open()) {
            read = Digesting.copy(from, to);
        } catch (IOException changed) {
            throw damaged();
        }
        if (!read.equals(kept)) {
            throw damaged();
        }
    }

    @Override
    public InputStream open() {
        InputStream raw;
        try {
            raw = store.read(name);
        } catch (IOException failure) {
            throw StoreTrouble.of(failure);
        }
        try {
            return new FilterInputStream(key.newDecryptingStream(StoreTrouble.outOf(raw), boundTo)) {
                @Override
                public void close() throws IOException {
                    super.close();
                    raw.close();
                }
            };
        } catch (GeneralSecurityException | IOException changed) {
            throw damaged();
        }
    }

    private static DomainRefusal damaged() {
        return new DomainRefusal("document-damaged");
    }
}
