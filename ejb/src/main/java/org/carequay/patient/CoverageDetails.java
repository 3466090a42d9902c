package org.carequay.patient;

import java.time.LocalDate;
import org.carequay.shared.DatePeriod;

/**
 * What pays for a patient's care (FHIR Coverage).
 *
 * @param payer the insurer or, for a lien, the firm
 * @param relation of the subscriber to the patient; the subscriber's name is needed unless it is {@code SELF}
 * @param period both days included; without an end it goes on
 */
public record CoverageDetails(
        CoverageOrder order,
        String payer,
        String memberId,
        String groupNumber,
        String subscriber,
        Relation relation,
        LocalDate subscriberBirthDate,
        DatePeriod period) {}
