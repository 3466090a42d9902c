package org.carequay.billing.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.carequay.billing.ApprovalLimits;
import org.carequay.billing.model.Actor;
import org.carequay.security.AccountId;
import org.carequay.security.Role;
import org.carequay.shared.Ids;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Money;
import org.carequay.shared.NotFound;
import org.carequay.shared.StaleVersion;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Limits in the database: one of a kind for each role and each person. */
@Stateless
@PermitAll
@Local(ApprovalLimits.class)
public class ApprovalLimitsBean implements ApprovalLimits {
    private static final Set<Role> ROLES = Set.of(Role.CLINIC_ADMIN, Role.CASE_MANAGER, Role.BILLER);
    private static final BigDecimal HUNDRED = new BigDecimal("100");
    private static final String ALL =
            """
            select l.id, l.version, l.kind, l.role, l.account_id, a.person_name, l.max_percent, l.max_amount, l.set_by
            from approval_limit l
            left join account_card a on a.clinic_id = l.clinic_id and a.account_id = l.account_id
            where l.clinic_id = bound_clinic() order by l.kind, l.role nulls last, a.person_name""";
    private static final String CHANGE =
            """
            update approval_limit set max_percent = ?, max_amount = ?, set_by = ?, set_at = ?, version = version + 1
            where clinic_id = bound_clinic() and kind = ? and role is not distinct from ?
              and account_id is not distinct from ?""";
    private static final String ADD =
            """
            insert into approval_limit (clinic_id, id, kind, role, account_id, max_percent, max_amount, set_by, set_at)
            values (bound_clinic(), ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String VERSION =
            "select version from approval_limit where clinic_id = bound_clinic() and id = ?";
    private static final String REMOVE =
            "delete from approval_limit where clinic_id = bound_clinic() and id = ? and version = ?";
    private static final String KNOWN =
            "select account_id from account_card where clinic_id = bound_clinic() and account_id = ?";

    private static final String PEOPLE =
            """
            select account_id, person_name, role from account_card
            where clinic_id = bound_clinic() and active and person and role in ('CLINIC_ADMIN', 'CASE_MANAGER', 'BILLER')
            order by person_name""";

    @Inject
    private ClinicSql sql;

    @Inject
    private Actors actors;

    @Override
    public List<Person> people() {
        return sql.list(
                PEOPLE,
                row -> new Person(
                        AccountId.of(Columns.uuid(row, "account_id")),
                        row.getString("person_name"),
                        Columns.code(row, "role", Role.class)));
    }

    @Override
    public List<Limit> all() {
        return sql.list(ALL, ApprovalLimitsBean::limit);
    }

    @Override
    public void set(Kind kind, Role role, AccountId account, BigDecimal maxPercent, Money maxAmount) {
        UUID person = account == null ? null : account.value();
        new InvalidInput.Check()
                .required("kind", kind)
                .required("maxPercent", maxPercent)
                .that(
                        maxPercent == null
                                || maxPercent.signum() >= 0
                                        && maxPercent.compareTo(HUNDRED) <= 0
                                        && maxPercent.scale() <= 2,
                        "maxPercent",
                        "out-of-range")
                .that(maxAmount == null || !maxAmount.isNegative(), "maxAmount", "out-of-range")
                .that((role == null) != (person == null), "role", "role-or-person")
                .that(role == null || ROLES.contains(role), "role", "unknown-value")
                .that(
                        person == null
                                || sql.first(KNOWN, row -> Columns.uuid(row, "account_id"), person)
                                        .isPresent(),
                        "account",
                        "unknown-value")
                .done();
        Actor by = actors.now();
        Object amount = maxAmount == null ? null : maxAmount.amount();
        if (sql.update(CHANGE, maxPercent, amount, by.name(), by.at(), kind, role, person) == 0) {
            sql.update(ADD, Ids.next(), kind, role, person, maxPercent, amount, by.name(), by.at());
        }
    }

    @Override
    public void remove(UUID limit, long version) {
        long now = sql.first(VERSION, row -> row.getLong("version"), limit)
                .orElseThrow(() -> new NotFound("approval limit"));
        StaleVersion.check(version, now);
        sql.update(REMOVE, limit, version);
    }

    private static Limit limit(ResultSet row) throws SQLException {
        return new Limit(
                Columns.uuid(row, "id"),
                row.getLong("version"),
                Columns.code(row, "kind", Kind.class),
                Columns.code(row, "role", Role.class),
                AccountId.of(Columns.uuid(row, "account_id")),
                row.getString("person_name"),
                row.getBigDecimal("max_percent"),
                Columns.money(row, "max_amount"),
                row.getString("set_by"));
    }
}
