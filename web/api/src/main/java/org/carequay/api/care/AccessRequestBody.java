package org.carequay.api.care;

import java.time.Instant;
import org.carequay.care.CareTeams.Request;

/** A request to see somebody, as JSON. */
public record AccessRequestBody(
        String id, String patient, String patientName, String name, String note, Instant askedAt) {
    static AccessRequestBody of(Request request) {
        return new AccessRequestBody(
                request.id().toString(),
                request.patient().toString(),
                request.patientName(),
                request.personName(),
                request.note(),
                request.askedAt());
    }
}
