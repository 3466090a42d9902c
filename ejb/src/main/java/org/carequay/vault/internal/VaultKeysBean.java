package org.carequay.vault.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.carequay.security.StepUp;
import org.carequay.security.StepUpService;
import org.carequay.shared.Clock;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.vault.VaultKeys;

/** What an administrator sees of the vault. */
@Stateless
@PermitAll
@Local(VaultKeys.class)
public class VaultKeysBean implements VaultKeys {
    private static final String KEYS =
            """
            select k.number, k.created_at, count(o.id) as objects
            from vault_key k left join vault_object o on o.clinic_id = k.clinic_id and o.key_id = k.id
            where k.clinic_id = bound_clinic() group by k.number, k.created_at order by k.number desc""";
    private static final String DAMAGES =
            "select id, problem, found_at from vault_damage where clinic_id = bound_clinic() order by found_at desc limit 200";
    private static final String TOTAL =
            """
            select count(*) as objects, coalesce(sum(bytes), 0) as bytes, count(*) filter (where checked_at < ?) as unchecked
            from vault_object where clinic_id = bound_clinic()""";

    @Inject
    private ClinicSql sql;

    @Inject
    private ClinicKeys keys;

    @Inject
    private Clock clock;

    @Inject
    private StepUpService stepUp;

    @Override
    public State state() {
        List<KeyView> known = sql.list(
                KEYS,
                row -> new KeyView(row.getInt("number"), Columns.instant(row, "created_at"), row.getLong("objects")));
        List<Damage> damages = sql.list(
                DAMAGES,
                row -> new Damage(Columns.uuid(row, "id"), row.getString("problem"), Columns.instant(row, "found_at")));
        Instant due = clock.now().minus(VaultKeepingBean.CHECK_AFTER);
        return sql.first(
                        TOTAL,
                        row -> new State(
                                row.getLong("objects"), row.getLong("bytes"), row.getLong("unchecked"), known, damages),
                        due)
                .orElseThrow();
    }

    @Override
    public void rotate(StepUp proof) {
        stepUp.check(proof);
        keys.rotate();
    }
}
