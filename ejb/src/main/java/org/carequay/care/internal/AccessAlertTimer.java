package org.carequay.care.internal;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.carequay.care.AccessAlerts;
import org.carequay.tenancy.EveryClinic;

/** Looks for unusual access every hour in each clinic; several servers find the same alerts, which are kept once. */
@Singleton
public class AccessAlertTimer {
    @Inject
    private EveryClinic clinics;

    @Inject
    private AccessAlerts alerts;

    @Schedule(hour = "*", minute = "7", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void look() throws Exception {
        clinics.inTurn("access alerts", clinic -> alerts.look());
    }
}
