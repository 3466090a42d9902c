package org.carequay.security.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import org.carequay.security.Refusals;
import org.carequay.tenancy.Caller;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.CurrentCaller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Refusals as events of the trail; a failure to write one leaves the refusal what it is. */
@Stateless
@PermitAll
@Local(Refusals.class)
public class RefusalsBean implements Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(RefusalsBean.class);
    private static final String HIDDEN = "select is_hidden_patient(?) as hidden";
    private static final String MORE = "more";

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    @Inject
    private RefusalsTold told;

    @Inject
    private RefusalWriter writer;

    @Override
    public void noPermission(Kind kind, String what) {
        Caller who = caller.get();
        if (isPerson(who)) {
            String name = kind.name().toLowerCase(Locale.ROOT);
            tell(who, name + " " + what, () -> writer.noPermission(name, what));
        }
    }

    @Override
    public void hidden(UUID patient) {
        Caller who = caller.get();
        if (isPerson(who)
                && sql.first(HIDDEN, row -> row.getBoolean("hidden"), patient).orElse(false)) {
            tell(who, "patient " + patient, () -> writer.hidden(patient));
        }
    }

    private static boolean isPerson(Caller who) {
        return who.clinic() != null && !who.isSystem();
    }

    private void tell(Caller who, String what, Runnable write) {
        try {
            switch (told.note(who.account(), who.clinic() + " " + what)) {
                case TELL -> write.run();
                case TELL_MORE -> writer.noPermission(Kind.SERVICE.name().toLowerCase(Locale.ROOT), MORE);
                default -> {
                    // It was told within a minute.
                }
            }
        } catch (RuntimeException full) {
            LOG.error(
                    "A refusal could not be kept in the audit trail: {}",
                    full.getClass().getName());
        }
    }
}
