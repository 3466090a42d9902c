package org.carequay.clinical;

import java.util.List;
import org.carequay.encounter.EncounterId;
import org.carequay.patient.PatientId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;

/** Orders and referrals (FHIR ServiceRequest): written at a visit, active once they go out. */
public interface OrderService {
    @Requires(Permission.ENCOUNTER_READ)
    List<OrderView> of(EncounterId encounter);

    /** All of a patient, newest first, without those entered in error. */
    @Requires(Permission.ENCOUNTER_READ)
    List<OrderView> of(PatientId patient);

    /** A draft. @throws org.carequay.shared.InvalidInput naming each field that is wrong */
    @Requires(Permission.ENCOUNTER_WRITE)
    OrderView add(EncounterId encounter, OrderDetails details);

    /** @throws org.carequay.shared.DomainRefusal {@code order-not-draft} */
    @Requires(Permission.ENCOUNTER_WRITE)
    OrderView change(EncounterId encounter, ServiceRequestId id, long version, OrderDetails details);

    /** @throws org.carequay.shared.DomainRefusal {@code illegal-transition} */
    @Requires(Permission.ENCOUNTER_WRITE)
    OrderView move(EncounterId encounter, ServiceRequestId id, long version, OrderStatus to);
}
