package org.carequay.api.recall;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.carequay.casefile.CasePhase;
import org.carequay.recall.RecallBasis;
import org.carequay.recall.RecallTypeDetails;
import org.carequay.recall.RecallTypeDetails.Interval;
import org.carequay.scheduling.VisitTypeId;

/**
 * What a client says about a kind of recall: due so many months and days, or visits, after the last visit that triggers it (any visit
 * where {@code triggers} and {@code codes} name none), satisfied by a visit of {@code satisfiers} (any where there are none), on the list
 * {@code leadDays} before it is due (a week unless said otherwise) and let go {@code overdueDays} after (half a year). {@code ladder}:
 * days from the due date on which the patient is written to. {@code phases}: of the case, where {@code basis} is CASE.
 */
public record RecallTypeInput(
        Long version,
        String name,
        Boolean active,
        RecallBasis basis,
        List<CasePhase> phases,
        List<UUID> triggers,
        List<String> codes,
        List<UUID> satisfiers,
        Integer months,
        Integer days,
        Integer visits,
        Integer leadDays,
        Integer overdueDays,
        List<Integer> ladder) {
    private static final int WEEK = 7;
    private static final int HALF_A_YEAR = 180;

    RecallTypeDetails details() {
        return new RecallTypeDetails(
                name,
                active == null || active,
                basis,
                phases == null ? Set.of() : Set.copyOf(phases),
                types(triggers),
                codes == null ? List.of() : codes,
                types(satisfiers),
                new Interval(or(months, 0), or(days, 0), visits),
                or(leadDays, WEEK),
                or(overdueDays, HALF_A_YEAR),
                ladder == null ? List.of() : ladder);
    }

    private static List<VisitTypeId> types(List<UUID> ids) {
        return ids == null ? List.of() : ids.stream().map(VisitTypeId::new).toList();
    }

    private static int or(Integer value, int otherwise) {
        return value == null ? otherwise : value;
    }
}
