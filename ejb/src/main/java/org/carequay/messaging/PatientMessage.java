package org.carequay.messaging;

import java.time.Instant;
import java.util.UUID;
import org.carequay.patient.PatientId;

/**
 * What a feature wants a patient to be told.
 *
 * @param subject what it is about, such as the id of a visit
 * @param occurrence which time of several: the same subject, rule and occurrence is written once
 * @param time what day and time it is about; null where it is about none
 * @param link path below the address of the application, such as {@code offer.xhtml?t=…}, or null; never kept once it is sent
 * @param calendar an iCalendar object (RFC 5545, PUBLISH) that goes along with an e-mail, or null
 * @param due not before
 * @param expires from when on it would be too late
 */
public record PatientMessage(
        MessageRule rule,
        PatientId patient,
        UUID subject,
        String occurrence,
        VisitWords time,
        String link,
        String calendar,
        Instant due,
        Instant expires) {

    /**
     * What is said of a visit: no more than is needed to come.
     *
     * @param until the last moment to answer, or null
     */
    public record VisitWords(Instant start, String site, String address, Instant until) {}
}
