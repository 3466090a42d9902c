package org.carequay.security.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.carequay.security.Role;
import org.carequay.security.SecurityPolicy;
import org.carequay.security.SecurityPolicyService;
import org.carequay.security.StepUp;
import org.carequay.security.StepUpService;
import org.carequay.shared.Ids;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.StaleVersion;
import org.carequay.tenancy.ClinicSql;

/** One row per clinic, made when the policy is first changed. */
@Stateless
@PermitAll
@Local(SecurityPolicyService.class)
public class SecurityPolicyServiceBean implements SecurityPolicyService {
    private static final int LONGEST_IDLE = 15;
    private static final String CURRENT =
            "select version, second_factor, idle_minutes, own_patients from security_policy where clinic_id = bound_clinic()";
    private static final String ADD =
            """
            insert into security_policy (clinic_id, id, second_factor, idle_minutes, own_patients) values (bound_clinic(), ?, ?, ?, ?)
            on conflict (clinic_id) do nothing""";
    private static final String CHANGE =
            """
            update security_policy set version = version + 1, second_factor = ?, idle_minutes = ?, own_patients = ?
            where clinic_id = bound_clinic() and version = ?""";

    @Inject
    private ClinicSql sql;

    @Inject
    private StepUpService stepUp;

    @Override
    public SecurityPolicy current() {
        return sql.first(CURRENT, SecurityPolicyServiceBean::policy)
                .orElse(new SecurityPolicy(0, Set.of(), null, false));
    }

    @Override
    public SecurityPolicy change(SecurityPolicy policy, StepUp proof) {
        Integer idle = policy.idleMinutes();
        new InvalidInput.Check()
                .that(idle == null || idle >= 1 && idle <= LONGEST_IDLE, "idleMinutes", "idle-range")
                .that(!policy.secondFactor().contains(Role.SUPER_ADMIN), "secondFactor", "unknown-value")
                .done();
        stepUp.check(proof);
        String[] roles = policy.secondFactor().stream().map(Role::name).sorted().toArray(String[]::new);
        int written = policy.version() == 0
                ? sql.update(ADD, Ids.next(), roles, idle, policy.ownPatients())
                : sql.update(CHANGE, roles, idle, policy.ownPatients(), policy.version());
        if (written == 0) {
            throw new StaleVersion(policy.version(), current().version());
        }
        return current();
    }

    private static SecurityPolicy policy(ResultSet row) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream((String[]) row.getArray("second_factor").getArray())
                .map(Role::valueOf)
                .forEach(roles::add);
        return new SecurityPolicy(
                row.getLong("version"), roles, (Integer) row.getObject("idle_minutes"), row.getBoolean("own_patients"));
    }
}
