package org.carequay.audit.internal;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.carequay.audit.AuditTrail;
import org.carequay.tenancy.ClinicId;
import org.carequay.tenancy.EveryClinic;

/**
 * Seals each chain every few minutes and keeps its end outside the database, and checks it every night. Each server does: the database lets one
 * seal after the other, and each keeps what it saw. A check that takes long keeps no sealing from being done.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SealingTimer {
    private static final String SEALING = "audit sealing";

    @Inject
    private EveryClinic clinics;

    @Inject
    private AuditTrail trail;

    @Schedule(hour = "*", minute = "*/5", persistent = false)
    public void seal() throws Exception {
        clinics.andInstallation(SEALING, clinic -> trail.seal());
    }

    @Schedule(hour = "2", minute = "17", persistent = false)
    public void check() throws Exception {
        clinics.andInstallation("audit check", this::check);
    }

    private void check(ClinicId clinic) {
        trail.verify();
    }
}
