package org.carequay.shared;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param page counted from 0
 * @param total how many rows match in all, counted to one beyond {@code limit} at most
 * @param limit to where matches are counted
 */
public record Page<T>(List<T> items, int page, int size, long total, int limit) {
    public Page {
        items = List.copyOf(items);
    }

    public Page(List<T> items, int page, int size, long total) {
        this(items, page, size, total, PageRequest.COUNT_LIMIT);
    }

    public static <T> Page<T> of(List<T> items, PageRequest request, long total) {
        return new Page<>(items, request.page(), request.size(), total);
    }

    public <R> Page<R> map(Function<T, R> as) {
        return new Page<>(items.stream().map(as).toList(), page, size, total, limit);
    }

    /** Whether counting stopped at the limit: show "more than". */
    public boolean more() {
        return total > limit;
    }
}
