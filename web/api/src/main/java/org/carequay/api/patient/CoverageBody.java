package org.carequay.api.patient;

import java.time.LocalDate;
import java.util.UUID;
import org.carequay.api.paging.Made;
import org.carequay.api.paging.Versioned;
import org.carequay.patient.CoverageDetails;
import org.carequay.patient.CoverageOrder;
import org.carequay.patient.CoverageView;
import org.carequay.patient.Eligibility;
import org.carequay.patient.Relation;
import org.carequay.shared.DatePeriod;

/** A coverage as JSON; {@code cardFront} and {@code cardBack} are documents. */
public record CoverageBody(
        UUID id,
        long version,
        UUID patient,
        boolean active,
        CoverageOrder order,
        String payer,
        String memberId,
        String groupNumber,
        String subscriber,
        Relation relation,
        LocalDate subscriberBirthDate,
        DatePeriod period,
        Eligibility eligibility,
        UUID cardFront,
        UUID cardBack)
        implements Made, Versioned {
    static CoverageBody of(CoverageView view) {
        CoverageDetails details = view.details();
        return new CoverageBody(
                view.id().value(),
                view.version(),
                view.patient().value(),
                view.active(),
                details.order(),
                details.payer(),
                details.memberId(),
                details.groupNumber(),
                details.subscriber(),
                details.relation(),
                details.subscriberBirthDate(),
                details.period(),
                view.eligibility(),
                view.cardFront(),
                view.cardBack());
    }
}
