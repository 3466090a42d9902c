package org.carequay.billing.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.carequay.billing.Payments.Count;
import org.carequay.billing.Payments.Drawer;
import org.carequay.billing.model.Actor;
import org.carequay.billing.model.LedgerEntry;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.Ids;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Money;
import org.carequay.shared.Violation;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.Counters;

/** Counts somebody's drawer at the end of the day. What is taken while they count waits for the next count. */
@Dependent
public class DrawerCount {
    private static final String LOCK =
            """
            select id from patient_payment where clinic_id = bound_clinic() and account_id = ? and closing_id is null
            order by id for update""";
    private static final String ADD =
            """
            insert into payment_closing (clinic_id, id, number, closed_on, payments, cash, card, cheque, counted_cash,
              counted_card, counted_cheque, note, account_id, by_name, closed_at)
            values (bound_clinic(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String COUNTED =
            """
            update patient_payment set closing_id = ?, version = version + 1
            where clinic_id = bound_clinic() and id = any (?) and closing_id is null""";
    private static final Money MOST = Money.of(9_999_999);

    @Inject
    private ClinicSql sql;

    @Inject
    private Actors actors;

    @Inject
    private Counters counters;

    @Inject
    private PaymentReader reader;

    @Inject
    private JpaBillingBook book;

    static void check(Count counted) {
        InvalidInput.Check check = new InvalidInput.Check()
                .required("cash", counted.cash())
                .required("card", counted.card())
                .required("cheque", counted.cheque());
        check.done("missing-fields");
        for (Money amount : List.of(counted.cash(), counted.card(), counted.cheque())) {
            check.that(!amount.isNegative() && amount.compareTo(MOST) <= 0, "cash", "out-of-range");
        }
        check.maxLength("note", counted.note(), 1000).done();
    }

    UUID close(Count counted) {
        Actor by = actors.now();
        Set<UUID> locked = Set.copyOf(sql.list(LOCK, row -> Columns.uuid(row, "id"), by.account()));
        Drawer drawer = reader.drawer(locked::contains);
        if (drawer.payments().isEmpty()) {
            throw new DomainRefusal("drawer-empty");
        }
        String note = counted.note() == null || counted.note().isBlank()
                ? null
                : counted.note().strip();
        boolean same = drawer.cash().equals(counted.cash())
                && drawer.card().equals(counted.card())
                && drawer.cheque().equals(counted.cheque());
        if (!same && note == null) {
            throw new InvalidInput("invalid", List.of(new Violation("note", "difference-unexplained")));
        }
        UUID id = Ids.next();
        String number = String.format("CNT-%06d", counters.next("payment-closing"));
        sql.update(
                ADD,
                id,
                number,
                by.day(),
                drawer.payments().size(),
                drawer.cash().amount(),
                drawer.card().amount(),
                drawer.cheque().amount(),
                counted.cash().amount(),
                counted.card().amount(),
                counted.cheque().amount(),
                note,
                by.account(),
                by.name(),
                by.at());
        UUID[] counts =
                drawer.payments().stream().map(payment -> payment.id().value()).toArray(UUID[]::new);
        sql.update(COUNTED, id, counts);
        Money expected = drawer.cash().plus(drawer.card()).plus(drawer.cheque());
        Money found = counted.cash().plus(counted.card()).plus(counted.cheque());
        book.post(LedgerEntry.counted(number, expected, found, by));
        return id;
    }
}
