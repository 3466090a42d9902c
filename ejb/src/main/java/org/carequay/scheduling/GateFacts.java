package org.carequay.scheduling;

import java.util.List;
import org.carequay.casefile.LopStatus;

/**
 * What is known before the gates are asked.
 *
 * @param coverages payers whose coverage holds on the day of the visit, the one that pays first at the head
 * @param counsel firm of the visit's case, or null
 * @param letter the newest letter of protection of the case, or null
 */
public record GateFacts(List<String> coverages, String counsel, LopStatus letter) {
    public GateFacts {
        coverages = List.copyOf(coverages);
    }
}
