package org.carequay.security.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.carequay.security.AccountId;
import org.carequay.security.CallerService;
import org.carequay.tenancy.Caller;
import org.carequay.tenancy.ClinicId;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.CurrentCaller;

/** Tells the caller who they are. */
@Stateless
@PermitAll
@Local(CallerService.class)
public class CallerServiceBean implements CallerService {
    private static final String CLINIC = "select code, name, zone from clinic where id = ?";

    private static final String ENTER = "select clinic_entered(?) as idle_minutes";

    /** One that was shown to the clinic's provider counts for the session. */
    private static final String FACTOR_MISSING =
            """
            select required and not active and passkeys = 0 and coalesce(current_setting('carequay.factor', true), '') <> 'provider' as missing
            from own_second_factor()""";

    @Inject
    private CurrentCaller caller;

    @Inject
    private ClinicSql sql;

    private record Clinic(String code, String name, String zone) {}

    @Override
    public Me me() {
        Caller who = caller.get();
        UUID clinicId = who.clinic() == null ? null : who.clinic().value();
        Clinic clinic = sql.first(
                        CLINIC,
                        row -> new Clinic(row.getString("code"), row.getString("name"), row.getString("zone")),
                        clinicId)
                .orElse(new Clinic(null, null, null));
        return new Me(
                new AccountId(who.account()),
                who.personName(),
                who.role(),
                who.permissions(),
                clinic.code(),
                clinic.name(),
                clinic.zone(),
                isFactorMissing());
    }

    @Override
    public Integer enter(ClinicId clinic) {
        return sql.first(ENTER, row -> (Integer) row.getObject("idle_minutes"), clinic.value())
                .orElse(null);
    }

    private boolean isFactorMissing() {
        return sql.first(FACTOR_MISSING, row -> row.getBoolean("missing")).orElse(false);
    }
}
