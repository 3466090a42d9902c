package org.carequay.api.recall;

import java.util.List;
import java.util.UUID;
import org.carequay.api.paging.Made;
import org.carequay.api.paging.Versioned;
import org.carequay.recall.RecallTypeDetails;
import org.carequay.recall.RecallTypeView;
import org.carequay.scheduling.VisitTypeId;

/** A kind of recall as JSON; what its lists and numbers mean is said at {@link RecallTypeInput}. */
public record RecallTypeBody(
        UUID id,
        long version,
        String name,
        boolean active,
        String basis,
        List<String> phases,
        List<UUID> triggers,
        List<String> codes,
        List<UUID> satisfiers,
        int months,
        int days,
        Integer visits,
        int leadDays,
        int overdueDays,
        List<Integer> ladder)
        implements Versioned, Made {
    static RecallTypeBody of(RecallTypeView view) {
        RecallTypeDetails details = view.details();
        return new RecallTypeBody(
                view.id().value(),
                view.version(),
                details.name(),
                details.active(),
                details.basis().name(),
                details.phases().stream().sorted().map(Enum::name).toList(),
                details.triggers().stream().map(VisitTypeId::value).toList(),
                details.codes(),
                details.satisfiers().stream().map(VisitTypeId::value).toList(),
                details.interval().months(),
                details.interval().days(),
                details.interval().visits(),
                details.leadDays(),
                details.overdueDays(),
                details.ladder());
    }
}
