package org.carequay.consent.internal;

import java.util.UUID;
import org.carequay.patient.PatientId;

/** Announced in the transaction in which a patient says that they are through with a packet. */
record PacketFinished(UUID packet, PatientId patient) {}
