package org.carequay.api.paging;

import jakarta.ws.rs.QueryParam;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.PageRequest;

/** Which page of a list is wanted: {@code page} from 0, {@code size} 1 to 200 (50), {@code sort} as the list names it. */
public class PageQuery {
    private static final int SIZE = 50;
    private static final int LAST = 1_000_000;

    @QueryParam("page")
    private Integer page;

    @QueryParam("size")
    private Integer size;

    @QueryParam("sort")
    private String sort;

    /** @throws InvalidInput for a page that no list has */
    public PageRequest request() {
        int wanted = page == null ? 0 : page;
        new InvalidInput.Check()
                .that(wanted >= 0 && wanted <= LAST, "page", "not-valid")
                .done();
        return new PageRequest(wanted, size == null ? SIZE : size, sort);
    }
}
