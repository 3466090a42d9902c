package org.carequay.consent;

import java.util.List;
import org.carequay.patient.PatientId;
import org.carequay.security.FeatureCall;
import org.carequay.security.Permission;
import org.carequay.security.Requires;

/** Packets: what a patient goes through in one go before a visit. */
public interface IntakePackets {
    /**
     * For the clinic's own tablet: opens once without a birth date, within minutes.
     *
     * @throws org.carequay.shared.DomainRefusal {@code packet-empty} when nothing is asked
     */
    @Requires(Permission.CONSENT_RECORD)
    HandedOver handOver(NewPacket packet);

    /**
     * Sends a link to the patient, on the channel they prefer.
     *
     * @throws org.carequay.shared.DomainRefusal {@code packet-empty}, {@code patient-unreachable}
     */
    @Requires(Permission.CONSENT_RECORD)
    PacketView send(NewPacket packet);

    /** The newest first, twenty at most. @throws org.carequay.shared.NotFound */
    @Requires(Permission.PATIENT_READ)
    List<PacketView> ofPatient(PatientId patient);

    /** @throws org.carequay.shared.NotFound */
    @Requires(Permission.PATIENT_READ)
    PacketView get(PacketId id);

    /** Takes notice of what a patient says is wrong with the details on record. @throws org.carequay.shared.NotFound */
    @Requires(Permission.CONSENT_RECORD)
    PacketView noted(PacketId id);

    /** What that patient is asked and has not answered, for a portal that has checked whose it is. */
    @FeatureCall
    List<ConsentStanding> waiting(PatientId patient);

    /** As {@link #handOver}, for a portal where the patient has just shown their password. */
    @FeatureCall
    HandedOver inPortal(PatientId patient);
}
