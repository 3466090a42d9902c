package org.carequay.recall;

import java.util.List;
import java.util.Set;
import org.carequay.casefile.CasePhase;
import org.carequay.scheduling.VisitTypeId;

/**
 * What a kind of recall is.
 *
 * @param phases of the case in which there are recalls; empty for {@link RecallBasis#PATIENT}
 * @param triggers visits that trigger it; where neither these nor {@code codes} name any, every visit does
 * @param codes procedures (CPT or HCPCS) of a signed note whose visit triggers it too
 * @param satisfiers visits that satisfy it; empty: every visit
 * @param interval from the last triggering visit to the day it is due
 * @param leadDays how many days before it is due it is on the list
 * @param overdueDays how many days after it was due it is let go
 * @param ladder days from the due date on which the patient is written to, before it negative, in their order
 */
public record RecallTypeDetails(
        String name,
        boolean active,
        RecallBasis basis,
        Set<CasePhase> phases,
        List<VisitTypeId> triggers,
        List<String> codes,
        List<VisitTypeId> satisfiers,
        Interval interval,
        int leadDays,
        int overdueDays,
        List<Integer> ladder) {

    public RecallTypeDetails {
        phases = Set.copyOf(phases);
        triggers = List.copyOf(triggers);
        codes = List.copyOf(codes);
        satisfiers = List.copyOf(satisfiers);
        ladder = List.copyOf(ladder);
    }

    /**
     * So many months and days, as the calendar has them (a month after 31 January is the last of February), or so many visits,
     * whichever is first.
     *
     * @param visits of the same case or patient, of any kind; null where they do not count
     */
    public record Interval(int months, int days, Integer visits) {}
}
