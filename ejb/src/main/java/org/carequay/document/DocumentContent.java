package org.carequay.document;

import java.io.IOException;
import java.io.OutputStream;

/** The bytes of a document. Good after the call that gave them, too. */
public interface DocumentContent {
    DocumentView document();

    /**
     * All of them, checked against the hash; for what fits into memory.
     *
     * @throws org.carequay.shared.DomainRefusal {@code document-damaged}, {@code document-missing}, {@code store-down}
     */
    byte[] content();

    /**
     * Reads all of them and throws them away, before something is said of them that cannot be taken back.
     *
     * @throws org.carequay.shared.DomainRefusal as {@link #content}
     */
    void check();

    /**
     * Writes them with little memory, whatever their length. What was changed since {@link #check} ends it with an exception,
     * and no changed byte is written.
     *
     * @throws IOException when they cannot be written
     * @throws org.carequay.shared.DomainRefusal as {@link #content}
     */
    void writeTo(OutputStream to) throws IOException;
}
