package org.carequay.patient;

import java.util.Map;

/**
 * Command: the source and the survivor are the same person; make one record of them.
 *
 * @param survivorVersion what the caller saw of the survivor
 * @param sourceVersion what the caller saw of the source; null when they did not say
 * @param fields name of a component of {@link PatientDetails} to where it is taken from ({@code birthDateEstimated} goes with
 *     {@code birthDate}); a field that is not named gets what {@link MergeField#proposed} says
 */
public record MergePatients(
        PatientId survivor,
        long survivorVersion,
        PatientId source,
        Long sourceVersion,
        Map<String, MergeChoice> fields) {
    public MergePatients {
        fields = fields == null ? Map.of() : Map.copyOf(fields);
    }
}
