package org.carequay.consent;

import org.carequay.patient.PatientId;
import org.carequay.scheduling.AppointmentId;

/** Command: put together what a patient is asked. {@code visit} may be null: then what does not depend on one. */
public record NewPacket(PatientId patient, AppointmentId visit) {}
