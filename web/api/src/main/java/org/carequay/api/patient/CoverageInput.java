package org.carequay.api.patient;

import java.time.LocalDate;
import org.carequay.patient.CoverageDetails;
import org.carequay.patient.CoverageOrder;
import org.carequay.patient.Relation;
import org.carequay.shared.DatePeriod;

/** What a client says about a coverage; {@code version} is needed to update unless {@code If-Match} says it. */
public record CoverageInput(
        Long version,
        CoverageOrder order,
        String payer,
        String memberId,
        String groupNumber,
        String subscriber,
        Relation relation,
        LocalDate subscriberBirthDate,
        DatePeriod period) {
    CoverageDetails details() {
        return new CoverageDetails(
                order, payer, memberId, groupNumber, subscriber, relation, subscriberBirthDate, period);
    }
}
