package org.carequay.vault.internal;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import org.carequay.shared.DomainRefusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells trouble with the store from trouble with the bytes, and says it as a refusal. */
final class StoreTrouble {
    private static final Logger LOG = LoggerFactory.getLogger(StoreTrouble.class);

    private StoreTrouble() {}

    /** {@code document-missing}, {@code store-full} or {@code store-down}. */
    static DomainRefusal of(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return new DomainRefusal("document-missing");
        }
        String said = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        LOG.error("The store of documents does not do its work", failure);
        return new DomainRefusal(
                said.contains("no space left") || said.contains("quota") ? "store-full" : "store-down");
    }

    /** A stream into the store. Closing it does not close what is below: that is for whoever commits. */
    static OutputStream into(OutputStream store) {
        return new FilterOutputStream(store) {
            @Override
            public void write(int b) {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                try {
                    out.write(bytes, offset, length);
                } catch (IOException failure) {
                    throw of(failure);
                }
            }

            @Override
            public void flush() {
                // The store forces what it has when the object ends.
            }

            @Override
            public void close() {
                // See above.
            }
        };
    }

    /** A stream out of the store. */
    static InputStream outOf(InputStream store) {
        return new FilterInputStream(store) {
            @Override
            public int read() {
                try {
                    return in.read();
                } catch (IOException failure) {
                    throw of(failure);
                }
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                try {
                    return in.read(bytes, offset, length);
                } catch (IOException failure) {
                    throw of(failure);
                }
            }
        };
    }
}
