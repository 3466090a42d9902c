package org.carequay.patient;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.carequay.security.FeatureCall;

/** Numbers of patients that are kept encrypted, for whoever gives records out. */
public interface PatientNumbers {
    /** The numbers of documents, such as a driver's licence, in the clear; social security numbers are left out. By the row. */
    @FeatureCall
    Map<UUID, String> ofDocuments(Collection<UUID> identifiers);
}
