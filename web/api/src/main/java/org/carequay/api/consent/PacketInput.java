package org.carequay.api.consent;

import java.util.UUID;
import org.carequay.consent.NewPacket;
import org.carequay.consent.PacketWay;
import org.carequay.patient.PatientId;
import org.carequay.scheduling.AppointmentId;

/** For whom and for which visit (without: the next) a packet is; {@code way} TABLET or LINK, the latter unless said otherwise. */
public record PacketInput(UUID patient, UUID appointment, PacketWay way) {
    NewPacket command() {
        return new NewPacket(patient == null ? null : new PatientId(patient), AppointmentId.of(appointment));
    }
}
