package org.carequay.api.paging;

import java.util.List;
import java.util.function.Function;
import org.carequay.shared.Page;

/** One page of a list as JSON; {@code total} is counted to 10,000, in a search for patients to 1,000; one beyond means more. */
public record PageBody<T>(List<T> items, int page, int size, long total) {
    public static <S, T> PageBody<T> of(Page<S> page, Function<S, T> as) {
        Page<T> mapped = page.map(as);
        return new PageBody<>(mapped.items(), mapped.page(), mapped.size(), mapped.total());
    }

    /** A list that is never long, all on one page. */
    public static <S, T> PageBody<T> all(List<S> rows, Function<S, T> as) {
        return new PageBody<>(rows.stream().map(as).toList(), 0, rows.size(), rows.size());
    }
}
