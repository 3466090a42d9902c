package org.carequay.api.paging;

/** A representation with a version, which the answer also tells as its {@code ETag}. */
public interface Versioned {
    long version();
}
