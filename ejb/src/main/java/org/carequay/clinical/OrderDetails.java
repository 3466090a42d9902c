package org.carequay.clinical;

import java.util.List;

/**
 * What is asked for.
 *
 * @param performer to whom it goes, in words
 * @param codes ICD-10-CM codes of the diagnoses it is for, 12 at most
 */
public record OrderDetails(
        OrderCategory category,
        String what,
        String performer,
        OrderPriority priority,
        String reason,
        List<String> codes) {
    public OrderDetails {
        codes = codes == null ? List.of() : List.copyOf(codes);
    }
}
