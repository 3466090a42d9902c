package org.carequay.ui.patient;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.carequay.patient.DuplicateService;
import org.carequay.shared.PageRequest;

/** How many pairs wait, for links to the queue. */
@Named
@RequestScoped
public class DuplicateQueue {
    @Inject
    private DuplicateService duplicates;

    private Long count;

    /** The number as shown: {@code 10000+} when there are more than are counted. */
    public String getCount() {
        if (count == null) {
            count = duplicates.openCount();
        }
        return count > PageRequest.COUNT_LIMIT ? PageRequest.COUNT_LIMIT + "+" : String.valueOf(count);
    }
}
