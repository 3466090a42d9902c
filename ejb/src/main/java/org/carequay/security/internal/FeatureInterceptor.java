package org.carequay.security.internal;

import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.carequay.security.ClinicFeature;
import org.carequay.security.Offered;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.shared.DomainRefusal;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.CurrentCaller;

/** Refuses what the clinic has switched off. */
public class FeatureInterceptor {
    private static final Set<Permission> OF_PORTALS =
            Set.of(Permission.COUNSEL_PORTAL, Permission.REFERRER_PORTAL, Permission.PATIENT_PORTAL);
    private static final String OFF =
            "select 1 from clinic_choice where clinic_id = bound_clinic() and ? = any (features_off)";

    @Inject
    private CurrentCaller caller;

    @Inject
    private ClinicSql sql;

    @AroundInvoke
    public Object check(InvocationContext invocation) throws Exception {
        Authority authority = Authority.of(invocation.getMethod());
        if (authority != Authority.INTERNAL && caller.isBound()) {
            feature(authority)
                    .filter(each -> sql.first(OFF, row -> true, each).isPresent())
                    .ifPresent(each -> {
                        throw new DomainRefusal("feature-off");
                    });
        }
        return invocation.proceed();
    }

    private Optional<ClinicFeature> feature(Authority authority) {
        Optional<ClinicFeature> named = authority.get(Offered.class).map(Offered::value);
        boolean portal = authority
                .get(Requires.class)
                .map(requires -> Arrays.stream(requires.value()).anyMatch(OF_PORTALS::contains))
                .orElse(false);
        return portal ? ClinicFeature.portalOf(caller.get().role()) : named;
    }
}
