package org.carequay.document;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** A file on its way in: encrypted as it comes, nowhere as it is. Closed before it was finished, nothing of it remains. */
public interface Upload extends Closeable {
    /**
     * Takes the whole file and looks at it.
     *
     * @throws IOException when it cannot be read to its end
     * @throws org.carequay.shared.DomainRefusal {@code file-empty}, {@code file-type}, {@code file-too-large},
     *     {@code file-encrypted} (a PDF that asks for a password), {@code file-unreadable}, {@code file-infected},
     *     {@code scan-down} (no answer from the virus scanner), {@code store-full}, {@code store-down}
     */
    void take(InputStream file) throws IOException;

    @Override
    void close();
}
