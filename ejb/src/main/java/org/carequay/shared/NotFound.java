package org.carequay.shared;

import java.util.Map;

/** No such row for this caller: unknown, another clinic's and malformed ids are answered alike (404). */
public final class NotFound extends DomainRefusal {
    private static final long serialVersionUID = 1L;

    /** @param what the kind of thing, such as {@code patient}; never its id */
    public NotFound(String what) {
        super("not-found", Map.of("what", what));
    }
}
