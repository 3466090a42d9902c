package org.carequay.security.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.carequay.tenancy.ClinicSql;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes refusals as the caller, in a transaction and a thread of its own: what was asked is undone, and many who are refused at once
 * would each wait for a second connection while they hold one.
 */
@Stateless
@PermitAll
public class RefusalWriter {
    private static final Logger LOG = LoggerFactory.getLogger(RefusalWriter.class);
    private static final String PERMISSION =
            "select audit_act('REFUSED', ?, null, null, jsonb_build_object('what', ?::text))";
    private static final String PATIENT = "select audit_act('REFUSED', 'patient', ?, ?, null)";

    @Inject
    private ClinicSql sql;

    @Asynchronous
    public void noPermission(String kind, String what) {
        write(PERMISSION, kind, what);
    }

    @Asynchronous
    public void hidden(UUID patient) {
        write(PATIENT, patient, patient);
    }

    private void write(String statement, Object... parameters) {
        try {
            sql.first(statement, row -> "", parameters);
        } catch (RuntimeException failure) {
            LOG.error(
                    "A refusal could not be kept in the audit trail: {}",
                    failure.getClass().getName());
        }
    }
}
