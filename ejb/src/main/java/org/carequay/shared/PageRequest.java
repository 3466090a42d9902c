package org.carequay.shared;

/**
 * Which page of a list is wanted.
 *
 * @param page from 0 to 10,000,000; anything else is brought into that range
 * @param size rows, 1 to 200; anything else is brought into that range
 * @param sort name of a sort order that the list publishes, with {@code -} before it for descending; unknown or null
 *     means the list's own order
 */
public record PageRequest(int page, int size, String sort) {
    /** Lists count matches up to here, so that a page costs the same in a large clinic. */
    public static final int COUNT_LIMIT = 10_000;

    public static final int MAX_SIZE = 200;

    /** No list goes that far; beyond it an offset would not be a number any more. */
    private static final int LAST = 10_000_000;

    public PageRequest {
        page = Math.min(LAST, Math.max(0, page));
        size = Math.min(MAX_SIZE, Math.max(1, size));
    }

    public static PageRequest first(int size) {
        return new PageRequest(0, size, null);
    }

    public int offset() {
        return page * size;
    }
}
