package org.carequay.batch.restart;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;

/** Goes through the rows of one share in the order of their ids; the last id is the checkpoint from which it can go on. */
public final class OrderedIds {
    private final Pages pages;
    private Iterator<UUID> page = List.<UUID>of().iterator();
    private UUID last;
    private boolean more = true;

    /** Reads the next ids after one. */
    @FunctionalInterface
    public interface Pages {
        List<UUID> after(UUID last) throws Exception;
    }

    public OrderedIds(Pages pages, Serializable checkpoint) {
        this.pages = pages;
        this.last = (UUID) checkpoint;
    }

    /** Null after the last one. */
    public UUID next() throws Exception {
        if (!page.hasNext() && more) {
            List<UUID> read = pages.after(last);
            more = !read.isEmpty();
            page = read.iterator();
        }
        if (!page.hasNext()) {
            return null;
        }
        last = page.next();
        return last;
    }

    public UUID last() {
        return last;
    }
}
