package org.carequay.billing.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.apache.commons.csv.CSVRecord;
import org.carequay.billing.FeeSchedule;
import org.carequay.billing.PayerClass;
import org.carequay.shared.Ids;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Money;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Fees by code, class of payer and the day they take effect; rows are only ever added. */
@Stateless
@PermitAll
@Local(FeeSchedule.class)
public class FeeScheduleBean implements FeeSchedule {
    private static final String ON =
            """
            select distinct on (code) code, label, amount, effective_from, payer_class from fee
            where clinic_id = bound_clinic() and effective_from <= ? and payer_class in ('STANDARD', ?)
            order by code, payer_class = 'STANDARD', effective_from desc""";
    private static final String KNOWN =
            """
            select code, label, amount, effective_from, payer_class from fee
            where clinic_id = bound_clinic() and code = any (?) order by code, effective_from""";
    private static final String ADD =
            """
            insert into fee (clinic_id, id, code, label, amount, effective_from, payer_class)
            values (bound_clinic(), ?, ?, ?, ?, ?, ?)""";

    private static final String LABELS =
            "select code, label from procedure_code where clinic_id = bound_clinic() and code = any (?)";

    private static final Money MOST = Money.of(999_999);
    private static final List<String> HEADINGS = List.of("code", "label", "amount");

    @Inject
    private ClinicSql sql;

    private record Key(String code, LocalDate from, PayerClass payer) {
        static Key of(Fee fee) {
            return new Key(fee.code(), fee.effectiveFrom(), fee.payer());
        }
    }

    @Override
    public List<Fee> on(LocalDate day) {
        return on(day, PayerClass.STANDARD);
    }

    @Override
    public List<Fee> on(LocalDate day, PayerClass payer) {
        return sql.list(ON, FeeScheduleBean::fee, day, payer);
    }

    @Override
    public void add(List<Fee> named) {
        List<Fee> fees = labelled(named);
        InvalidInput.Check check = new InvalidInput.Check();
        check(check, fees, i -> fees.size() == 1 ? "" : "fees[" + i + "].");
        check.done();
        insert(fees);
    }

    @Override
    public Trial tryFile(byte[] csv, LocalDate effectiveFrom, PayerClass payer) {
        TableFile file = new TableFile(csv, HEADINGS);
        List<Fee> fees = checked(file, effectiveFrom, payer);
        return FeeTrial.of(fees, known(fees), file.check().found());
    }

    @Override
    public int importFile(byte[] csv, LocalDate effectiveFrom, PayerClass payer) {
        TableFile file = new TableFile(csv, HEADINGS);
        List<Fee> fees = checked(file, effectiveFrom, payer);
        file.done();
        insert(fees);
        return fees.size();
    }

    /** The prices of the file, line by line; what is wrong with them is in its check. */
    private List<Fee> checked(TableFile file, LocalDate effectiveFrom, PayerClass payer) {
        List<Fee> read = new ArrayList<>();
        Set<Integer> unreadable = new HashSet<>();
        for (CSVRecord line : file.lines()) {
            int found = file.check().found().size();
            String code = file.text(line, "code");
            read.add(new Fee(
                    code == null ? null : code.toUpperCase(Locale.ROOT),
                    file.text(line, "label"),
                    file.money(line, "amount"),
                    file.day(line, "effective_from", effectiveFrom),
                    file.word(line, "payer_class", PayerClass.class, payer)));
            if (file.check().found().size() > found) {
                unreadable.add(read.size() - 1);
            }
        }
        List<Fee> fees = labelled(read);
        check(file.check(), fees, i -> unreadable.contains(i) ? null : FeeTrial.at(i));
        return fees;
    }

    /** A price without a name gets the one that its code has in the imported set. */
    private List<Fee> labelled(List<Fee> fees) {
        String[] unnamed = fees.stream()
                .filter(FeeScheduleBean::unnamed)
                .map(Fee::code)
                .distinct()
                .toArray(String[]::new);
        Map<String, String> labels = new HashMap<>();
        sql.forEach(LABELS, row -> labels.put(row.getString("code"), row.getString("label")), (Object) unnamed);
        return fees.stream()
                .map(fee -> unnamed(fee)
                        ? new Fee(fee.code(), labels.get(fee.code()), fee.amount(), fee.effectiveFrom(), fee.payer())
                        : fee)
                .toList();
    }

    private static boolean unnamed(Fee fee) {
        return fee.code() != null && (fee.label() == null || fee.label().isBlank());
    }

    /** @param name what a price is called in refusals; null for one that is refused already */
    private void check(InvalidInput.Check check, List<Fee> fees, IntFunction<String> name) {
        Set<Key> known = new HashSet<>(known(fees).stream().map(Key::of).toList());
        for (int i = 0; i < fees.size(); i++) {
            Fee fee = fees.get(i);
            if (name.apply(i) != null) {
                check(check, name.apply(i), fee);
                check.that(known.add(Key.of(fee)), name.apply(i) + "code", "fee-exists");
            }
        }
    }

    private void insert(List<Fee> fees) {
        List<Object[]> rows = new ArrayList<>();
        fees.forEach(fee -> rows.add(new Object[] {
            Ids.next(), fee.code(), fee.label().strip(), fee.amount().amount(), fee.effectiveFrom(), fee.payer()
        }));
        sql.batch(ADD, rows);
    }

    private List<Fee> known(List<Fee> fees) {
        String[] codes = fees.stream().map(Fee::code).distinct().toArray(String[]::new);
        return sql.list(KNOWN, FeeScheduleBean::fee, (Object) codes);
    }

    private static void check(InvalidInput.Check check, String at, Fee it) {
        check.required(at + "code", it.code())
                .that(it.code() == null || it.code().matches("[A-Z0-9]{4,7}"), at + "code", "not-valid")
                .required(at + "label", it.label())
                .maxLength(at + "label", it.label(), 200)
                .required(at + "amount", it.amount())
                .that(it.amount() == null || sane(it.amount()), at + "amount", "out-of-range")
                .required(at + "effectiveFrom", it.effectiveFrom());
    }

    private static boolean sane(Money amount) {
        return amount.isPositive() && amount.compareTo(MOST) <= 0;
    }

    static Fee fee(ResultSet row) throws SQLException {
        return new Fee(
                row.getString("code"),
                row.getString("label"),
                Columns.money(row, "amount"),
                Columns.day(row, "effective_from"),
                Columns.code(row, "payer_class", PayerClass.class));
    }
}
