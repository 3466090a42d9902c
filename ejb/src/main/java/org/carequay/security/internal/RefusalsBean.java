package org.carequay.security.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import org.carequay.security.Refusals;
import org.carequay.tenancy.Caller;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.CurrentCaller;

/** Refusals as events of the trail. */
@Stateless
@PermitAll
@Local(Refusals.class)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RefusalsBean implements Refusals {
    private static final String TELL =
            "select audit_act('REFUSED', ?, null, null, jsonb_build_object('what', ?::text))";
    private static final String HIDDEN = "select refused_patient(?) as told";

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    @Inject
    private RefusalsTold told;

    @Override
    public void noPermission(Kind kind, String what) {
        if (isNew(kind + " " + what)) {
            sql.first(TELL, row -> "", kind.name().toLowerCase(Locale.ROOT), what);
        }
    }

    @Override
    public void hidden(UUID patient) {
        if (isNew("patient " + patient)) {
            sql.first(HIDDEN, row -> row.getBoolean("told"), patient);
        }
    }

    private boolean isNew(String what) {
        Caller who = caller.get();
        return who.clinic() != null && !who.isSystem() && told.isNew(who.account(), who.clinic() + " " + what);
    }
}
