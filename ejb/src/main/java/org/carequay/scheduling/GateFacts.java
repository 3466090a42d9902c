package org.carequay.scheduling;

import java.util.List;
import org.carequay.casefile.LopStatus;

/**
 * What is known before the gates are asked.
 *
 * @param coverages payers whose coverage holds on the day of the visit, the one that pays first at the head
 * @param counsel firm of the visit's case, or null
 * @param letter the newest letter of protection of the case, or null
 * @param papers what the clinic asks the patient to agree to for the visit
 */
public record GateFacts(List<String> coverages, String counsel, LopStatus letter, List<GatePaper> papers) {
    public GateFacts {
        coverages = List.copyOf(coverages);
        papers = List.copyOf(papers);
    }

    /** Whether something is missing without which nobody is checked in, unless it is waived. */
    public boolean paperMissing() {
        return papers.stream().anyMatch(paper -> paper.blocking() && !paper.current());
    }
}
