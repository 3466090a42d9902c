package org.carequay.api.patient;

import java.util.Map;
import java.util.UUID;
import org.carequay.api.paging.Versions;
import org.carequay.patient.MergeChoice;
import org.carequay.patient.MergePatients;
import org.carequay.patient.PatientId;
import org.carequay.shared.InvalidInput;

/**
 * Which record becomes part of the survivor.
 *
 * @param version what the client saw of the survivor
 * @param sourceVersion what it saw of the source; may be left out
 * @param fields name of a field of the patient to {@code survivor}, {@code source} or, for a list, {@code both}; a field that is
 *     left out is the survivor's unless that says nothing, and of lists both
 */
public record MergeInput(UUID source, Long version, Long sourceVersion, Map<String, MergeChoice> fields) {
    MergePatients command(PatientId survivor) {
        new InvalidInput.Check().required("source", source).done();
        return new MergePatients(survivor, Versions.seen(version), new PatientId(source), sourceVersion, fields);
    }
}
