package org.carequay.vault.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.function.Consumer;

/** Holds encrypted objects by name: {@code <clinic>/<two digits>/<object>}. It never sees what is in them. */
interface ObjectStore {
    /** What rows call it. */
    String kind();

    /** Whether something could be written now. */
    boolean isReady() throws IOException;

    /** Begins to write an object that does not exist yet. */
    Writing write(String name) throws IOException;

    /** @throws java.nio.file.NoSuchFileException when there is none */
    InputStream read(String name) throws IOException;

    /** Deletes an object; nothing happens when there is none. */
    void delete(String name) throws IOException;

    /** Everything of a clinic that was written before then, and what was begun before then and never finished. */
    void list(String clinic, Instant before, Consumer<String> each) throws IOException;

    /** An object being written; closed without {@link #commit}, nothing of it remains. */
    abstract class Writing extends OutputStream {
        /** Ends the object: it is complete and durable when this returns. */
        abstract void commit() throws IOException;

        @Override
        public abstract void close() throws IOException;
    }
}
