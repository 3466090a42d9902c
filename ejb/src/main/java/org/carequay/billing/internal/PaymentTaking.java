package org.carequay.billing.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.carequay.billing.InvoiceId;
import org.carequay.billing.PaymentMethod;
import org.carequay.billing.Payments.NewPayment;
import org.carequay.billing.Payments.Owed;
import org.carequay.billing.Payments.Part;
import org.carequay.billing.model.Actor;
import org.carequay.billing.model.Invoice;
import org.carequay.billing.model.PaymentDesk;
import org.carequay.billing.model.PaymentDesk.Share;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.Ids;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Money;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Counters;

/** Takes one payment: checks it, keeps it, posts it. */
@Dependent
public class PaymentTaking {
    private static final int DAYS_BACK = 31;
    /** How long a second equal payment without a key counts as the first one sent again. */
    private static final Duration REPEAT = Duration.ofMinutes(5);

    private static final Money MOST = Money.of(999_999);
    private static final String ADD =
            """
            insert into patient_payment (clinic_id, id, number, patient_id, method, reference, amount, received_on, note,
              account_id, by_name, received_at)
            values (bound_clinic(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (clinic_id, lower(reference)) where method = 'CARD' and not reversed do nothing""";
    /** A card is told by its reference; cash and cheques have nothing but what they are. */
    private static final String REPEATED =
            """
            select number from patient_payment
            where clinic_id = bound_clinic() and patient_id = ? and account_id is not distinct from ? and method = ?
              and amount = ? and lower(reference) is not distinct from lower(?) and method <> 'CARD' and not reversed
              and received_at > ? order by id desc limit 1""";

    private static final String ADD_PART =
            """
            insert into patient_payment_part (clinic_id, id, payment_id, invoice_id, amount)
            values (bound_clinic(), ?, ?, ?, ?)""";
    private static final String CLOSED =
            "select max(through) as through from ledger_close where clinic_id = bound_clinic() having max(through) >= ?";

    @Inject
    private ClinicSql sql;

    @Inject
    private Actors actors;

    @Inject
    private Counters counters;

    @Inject
    private JpaBillingBook book;

    @Inject
    private PaymentReader reader;

    /** @throws InvalidInput {@code missing-fields} or {@code invalid} */
    static void check(NewPayment command) {
        boolean cash = command.method() == PaymentMethod.CASH;
        InvalidInput.Check check = new InvalidInput.Check()
                .required("patient", command.patient())
                .required("method", command.method())
                .required("amount", command.amount());
        if (!cash) {
            check.required("reference", command.reference());
        }
        check.done("missing-fields");
        check.that(command.amount().isPositive() && command.amount().compareTo(MOST) <= 0, "amount", "out-of-range")
                .maxLength("reference", command.reference(), 60)
                .that(!looksLikeACard(command.reference()), "reference", "card-number")
                .maxLength("note", command.note(), 300);
        parts(check, command);
        check.done();
    }

    private static void parts(InvalidInput.Check check, NewPayment command) {
        Set<InvoiceId> named = new HashSet<>();
        for (int i = 0; i < command.parts().size(); i++) {
            Part part = command.parts().get(i);
            String at = "parts[" + i + "]";
            boolean whole = part != null && part.invoice() != null && part.amount() != null;
            check.that(whole, at, "required");
            if (whole) {
                check.that(part.amount().isPositive(), at + ".amount", "out-of-range")
                        .that(named.add(part.invoice()), at + ".invoice", "twice");
            }
        }
        boolean sums = command.parts().isEmpty()
                || command.parts().stream().anyMatch(part -> part == null || part.amount() == null)
                || Money.sum(command.parts().stream().map(Part::amount).toList())
                        .equals(command.amount());
        check.that(sums, "amount", "parts-differ");
    }

    /** A card number has no place here: 13 to 19 digits. */
    private static boolean looksLikeACard(String reference) {
        return reference != null && reference.replaceAll("[ -]", "").matches("\\d{13,19}");
    }

    /**
     * @param keyed whether it came with a key of its own, by which a retry is told; parts are told by the versions they name
     * @throws DomainRefusal {@code payment-repeated} when it came with neither, and the same was taken minutes ago
     */
    UUID take(NewPayment command, boolean keyed) {
        Actor by = on(actors.now(), command.receivedOn());
        List<Part> parts = command.parts().isEmpty() ? oldestFirst(command) : command.parts();
        List<Share> shares = lock(command, parts);
        if (!keyed && command.parts().isEmpty()) {
            notRepeated(command, by);
        }
        UUID id = Ids.next();
        String number = String.format("RCP-%06d", counters.next("payment"));
        keep(id, number, command, by);
        List<Object[]> rows = new ArrayList<>();
        shares.forEach(share -> rows.add(new Object[] {
            Ids.next(), id, share.invoice().id(), share.amount().amount()
        }));
        sql.batch(ADD_PART, rows);
        new PaymentDesk(book).take(id, command.amount(), shares, booked(by, shares));
        return id;
    }

    private void notRepeated(NewPayment command, Actor by) {
        sql.first(
                        REPEATED,
                        row -> row.getString("number"),
                        command.patient().value(),
                        by.account(),
                        command.method(),
                        command.amount().amount(),
                        reference(command),
                        by.at().minus(REPEAT))
                .ifPresent(number -> {
                    throw new DomainRefusal("payment-repeated", Map.of("number", number));
                });
    }

    private static String reference(NewPayment command) {
        return command.method() == PaymentMethod.CASH
                ? null
                : command.reference().strip();
    }

    /** The same person on the day the money was received. */
    private Actor on(Actor by, LocalDate receivedOn) {
        if (receivedOn == null) {
            return by;
        }
        new InvalidInput.Check()
                .that(!receivedOn.isAfter(by.day()), "receivedOn", "in-future")
                .that(!receivedOn.isBefore(by.day().minusDays(DAYS_BACK)), "receivedOn", "before-start")
                .done();
        sql.first(CLOSED, row -> row.getObject("through", LocalDate.class), receivedOn)
                .ifPresent(through -> {
                    throw new DomainRefusal("period-closed", Map.of("through", through));
                });
        return new Actor(by.account(), by.role(), by.name(), by.at(), receivedOn);
    }

    /** Nothing is paid in the books before it was owed: the day of the latest invoice, where that is after the money came. */
    private static Actor booked(Actor by, List<Share> shares) {
        LocalDate day = shares.stream()
                .map(share -> share.invoice().invoicedOn())
                .filter(invoiced -> invoiced.isAfter(by.day()))
                .max(LocalDate::compareTo)
                .orElse(by.day());
        return new Actor(by.account(), by.role(), by.name(), by.at(), day);
    }

    /** Shares the amount out over what is owed, oldest invoice first. */
    private List<Part> oldestFirst(NewPayment command) {
        List<Part> parts = new ArrayList<>();
        Money left = command.amount();
        for (Owed owed : reader.owed(command.patient())) {
            Money part = left.compareTo(owed.owed()) > 0 ? owed.owed() : left;
            if (part.isPositive()) {
                parts.add(new Part(owed.invoice(), owed.version(), part));
                left = left.minus(part);
            }
        }
        if (parts.isEmpty()) {
            throw new DomainRefusal("nothing-owed");
        }
        if (left.isPositive()) {
            throw new DomainRefusal(
                    "more-than-owed",
                    Map.of(
                            "number",
                            "",
                            "amount",
                            command.amount(),
                            "owed",
                            command.amount().minus(left)));
        }
        return parts;
    }

    private List<Share> lock(NewPayment command, List<Part> parts) {
        List<InvoiceId> ids = parts.stream()
                .map(Part::invoice)
                .sorted(Comparator.comparing(InvoiceId::value))
                .toList();
        book.lock(ids.get(0), ids);
        book.read(ids);
        return parts.stream()
                .map(part -> {
                    Invoice invoice = book.invoice(part.invoice());
                    if (!invoice.patientId().equals(command.patient().value())) {
                        throw new NotFound("invoice");
                    }
                    invoice.expectVersion(part.version());
                    book.touch(invoice);
                    return new Share(invoice, part.amount());
                })
                .toList();
    }

    private void keep(UUID id, String number, NewPayment command, Actor by) {
        String reference = reference(command);
        String note = command.note() == null || command.note().isBlank()
                ? null
                : command.note().strip();
        int kept = sql.update(
                ADD,
                id,
                number,
                command.patient().value(),
                command.method(),
                reference,
                command.amount().amount(),
                by.day(),
                note,
                by.account(),
                by.name(),
                by.at());
        if (kept == 0) {
            throw new DomainRefusal("card-reference-known", Map.of("reference", reference));
        }
    }
}
