package org.carequay.messaging;

import org.carequay.patient.PatientId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.Page;
import org.carequay.shared.PageRequest;

/** All that was written with a patient, to and fro, on every channel. */
public interface Conversations {
    /** The newest first. @throws org.carequay.shared.NotFound */
    @Requires(Permission.PATIENT_READ)
    Page<ConversationLine> of(PatientId patient, PageRequest page);
}
