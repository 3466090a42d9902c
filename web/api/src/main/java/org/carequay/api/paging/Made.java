package org.carequay.api.paging;

import java.util.UUID;

/** A representation of something that has an address of its own below the list it was posted to. */
public interface Made {
    UUID id();
}
