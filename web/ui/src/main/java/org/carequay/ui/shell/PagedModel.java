package org.carequay.ui.shell;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.carequay.shared.Page;
import org.carequay.shared.PageRequest;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;

/** Rows of a data table, read page by page and sorted by the database. */
public class PagedModel<T> extends LazyDataModel<T> {
    private static final long serialVersionUID = 1L;
    private final Loader<T> loader;
    private final Key<T> key;
    private boolean more;

    /** Reads one page; usually a service's {@code find}. */
    public interface Loader<T> extends Serializable, Function<PageRequest, Page<T>> {}

    /** Names a row. */
    public interface Key<T> extends Serializable, Function<T, Object> {}

    public PagedModel(Loader<T> loader, Key<T> key) {
        this.loader = loader;
        this.key = key;
    }

    /** Counted while loading, in the same call. */
    @Override
    public int count(Map<String, FilterMeta> filterBy) {
        return 0;
    }

    @Override
    public List<T> load(int first, int pageSize, Map<String, SortMeta> sortBy, Map<String, FilterMeta> filterBy) {
        Page<T> page = loader.apply(new PageRequest(pageSize == 0 ? 0 : first / pageSize, pageSize, sortOf(sortBy)));
        int total = Math.toIntExact(Math.min(page.total(), page.limit()));
        more = page.more();
        setRowCount(total);
        recalculateFirst(first, pageSize, total);
        return page.items();
    }

    /** Whether there are more rows than were counted. */
    public boolean isMore() {
        return more;
    }

    @Override
    public String getRowKey(T row) {
        return key.apply(row).toString();
    }

    @Override
    public T getRowData(String rowKey) {
        List<T> rows = getWrappedData();
        return rows == null
                ? null
                : rows.stream()
                        .filter(row -> getRowKey(row).equals(rowKey))
                        .findFirst()
                        .orElse(null);
    }

    /** The sort order as services name it: the column's field, with {@code -} before it for descending. */
    private static String sortOf(Map<String, SortMeta> sortBy) {
        return sortBy.values().stream()
                .filter(SortMeta::isActive)
                .findFirst()
                .map(sort -> (sort.getOrder() == SortOrder.DESCENDING ? "-" : "") + sort.getField())
                .orElse(null);
    }
}
