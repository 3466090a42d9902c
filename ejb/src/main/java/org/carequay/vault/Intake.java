package org.carequay.vault;

import java.io.Closeable;
import java.io.InputStream;

/** Bytes on their way into the vault. Closed without having been kept, nothing of them remains. */
public interface Intake extends Closeable {
    /**
     * Takes all that comes, once, with memory for a segment only.
     *
     * @throws java.io.IOException when the bytes cannot be read to their end
     * @throws org.carequay.shared.DomainRefusal {@code store-full}, {@code store-down}
     */
    Kept take(InputStream bytes) throws java.io.IOException;

    /** What was taken, read back from the store, for those who look whether it is acceptable. */
    VaultBytes taken();

    @Override
    void close();
}
