package org.carequay.scheduling.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.carequay.scheduling.AppointmentService;
import org.carequay.scheduling.CancelAppointment;
import org.carequay.scheduling.LeaveChange;
import org.carequay.scheduling.RescheduleAppointment;

/** Each act in a transaction of its own. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LeaveActs {
    @Inject
    private AppointmentService appointments;

    public void act(LeaveChange change, String reason) {
        if (change.to() == null) {
            appointments.cancel(
                    change.visit(), change.version(), new CancelAppointment(CancelAppointment.Party.PROVIDER, reason));
        } else {
            appointments.reschedule(
                    change.visit(),
                    change.version(),
                    RescheduleAppointment.to(change.to().start(), change.to().provider()));
        }
    }
}
