package org.carequay.api.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carequay.api.paging.Made;
import org.carequay.billing.AgencyHandovers.Handover;
import org.carequay.billing.AgencyHandovers.Standing;
import org.carequay.shared.Money;

/** A hand-over to a collection agency as JSON. */
public record AgencyHandoverBody(
        UUID id,
        int number,
        String agency,
        LocalDate handedOn,
        Instant handedAt,
        String handedBy,
        int invoices,
        Money total)
        implements Made {
    static AgencyHandoverBody of(Handover view) {
        return new AgencyHandoverBody(
                view.id().value(),
                view.number(),
                view.agency(),
                view.handedOn(),
                view.handedAt(),
                view.handedBy(),
                view.invoices(),
                view.total());
    }

    /** How it stands on a day: each row has a value by the key of its column; {@code sums} of the columns of money, in order. */
    public record StandingBody(
            AgencyHandoverBody handover,
            LocalDate asOf,
            Instant madeAt,
            List<Map<String, Object>> rows,
            List<Money> sums,
            Money control) {
        static StandingBody of(Standing view) {
            return new StandingBody(
                    AgencyHandoverBody.of(view.handover()),
                    view.asOf(),
                    view.madeAt(),
                    view.rows().stream()
                            .map(row -> FinanceReportBody.byKey(view.columns(), row))
                            .toList(),
                    view.sums(),
                    view.control());
        }
    }
}
