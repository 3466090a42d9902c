package org.carequay.billing.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.carequay.billing.FeeSchedule;
import org.carequay.shared.Ids;
import org.carequay.shared.InvalidInput;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Fees by code and the day they take effect; rows are only ever added. */
@Stateless
@PermitAll
@Local(FeeSchedule.class)
public class FeeScheduleBean implements FeeSchedule {
    private static final String ON =
            """
            select distinct on (code) code, label, amount, effective_from from fee
            where clinic_id = bound_clinic() and effective_from <= ? order by code, effective_from desc""";
    private static final String KNOWN =
            """
            select code, label, amount, effective_from from fee
            where clinic_id = bound_clinic() and code = any (?) order by code, effective_from""";
    private static final String ADD =
            """
            insert into fee (clinic_id, id, code, label, amount, effective_from)
            values (bound_clinic(), ?, ?, ?, ?, ?)""";

    @Inject
    private ClinicSql sql;

    private record Key(String code, LocalDate from) {}

    @Override
    public List<Fee> on(LocalDate day) {
        return sql.list(ON, FeeScheduleBean::fee, day);
    }

    @Override
    public void add(List<Fee> fees) {
        InvalidInput.Check check = new InvalidInput.Check();
        for (int i = 0; i < fees.size(); i++) {
            check(check, "fees[" + i + "].", fees.get(i));
        }
        check.done();
        Set<Key> known = known(fees);
        for (int i = 0; i < fees.size(); i++) {
            Fee fee = fees.get(i);
            check.that(known.add(new Key(fee.code(), fee.effectiveFrom())), "fees[" + i + "]", "fee-exists");
        }
        check.done();
        List<Object[]> rows = new ArrayList<>();
        fees.forEach(fee -> rows.add(new Object[] {
            Ids.next(), fee.code(), fee.label().strip(), fee.amount().amount(), fee.effectiveFrom()
        }));
        sql.batch(ADD, rows);
    }

    private Set<Key> known(List<Fee> fees) {
        String[] codes = fees.stream().map(Fee::code).distinct().toArray(String[]::new);
        return new HashSet<>(sql.list(
                KNOWN, row -> new Key(row.getString("code"), Columns.day(row, "effective_from")), (Object) codes));
    }

    private static void check(InvalidInput.Check check, String at, Fee fee) {
        check.required(at + "code", fee.code())
                .that(fee.code() == null || fee.code().matches("[A-Z0-9]{4,7}"), at + "code", "not-valid")
                .required(at + "label", fee.label())
                .maxLength(at + "label", fee.label(), 200)
                .required(at + "amount", fee.amount())
                .that(fee.amount() == null || fee.amount().isPositive(), at + "amount", "out-of-range")
                .required(at + "effectiveFrom", fee.effectiveFrom());
    }

    static Fee fee(ResultSet row) throws SQLException {
        return new Fee(
                row.getString("code"),
                row.getString("label"),
                Columns.money(row, "amount"),
                Columns.day(row, "effective_from"));
    }
}
