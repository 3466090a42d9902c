package org.carequay.billing.model;

import java.time.LocalDate;
import java.util.List;
import org.carequay.billing.InvoiceTransition;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Money;

/** Whether the fields a move carries make sense by themselves; those it does not carry are not looked at. */
final class SaneFields {
    private static final List<String> PARTIES = List.of("CLINIC", "ATTORNEY");
    private static final List<String> OFFER_BASES =
            List.of("POLICY_LIMITS", "PRO_RATA", "COMMON_FUND", "COMPARATIVE_FAULT", "UNRELATED_CHARGES", "HARDSHIP");
    private static final Money MOST = Money.of(999_999_999);

    private final InvalidInput.Check check = new InvalidInput.Check();
    private final InvoiceTransition move;
    private final LocalDate today;

    private SaneFields(InvoiceTransition move, LocalDate today) {
        this.move = move;
        this.today = today;
    }

    /** @throws InvalidInput {@code invalid} with every violation */
    static void check(InvoiceTransition move, LocalDate today) {
        SaneFields fields = new SaneFields(move, today);
        fields.texts();
        fields.days();
        fields.amounts();
        fields.check.done();
    }

    static void offerBasis(InvoiceTransition move) {
        new InvalidInput.Check()
                .that(PARTIES.contains(move.party()), "party", "unknown-value")
                .that(OFFER_BASES.contains(move.basis()), "basis", "unknown-value")
                .done();
    }

    private void texts() {
        check.maxLength("sentTo", move.sentTo(), 200)
                .maxLength("chequeNo", move.chequeNo(), 40)
                .maxLength("payer", move.payer(), 200)
                .maxLength("depositId", move.depositId(), 60)
                .maxLength("reason", move.reason(), 1000);
    }

    /** One day of grace: it may be tomorrow already where the other party is. */
    private void days() {
        check.that(happened(move.sentOn()), "sentOn", "in-future")
                .that(happened(move.chequeDate()), "chequeDate", "in-future")
                .that(happened(move.clearedDate()), "clearedDate", "in-future")
                .that(inOrder(move.date(), move.validUntil()), "validUntil", "before-start");
    }

    private void amounts() {
        check.that(between(move.amount(), Money.ZERO), "amount", "out-of-range")
                .that(between(move.agreedAmount(), Money.of("0.01")), "agreedAmount", "out-of-range")
                .that(between(move.chequeAmount(), Money.of("0.01")), "chequeAmount", "out-of-range");
    }

    private boolean happened(LocalDate day) {
        return day == null || !day.isAfter(today.plusDays(1));
    }

    private static boolean inOrder(LocalDate first, LocalDate second) {
        return first == null || second == null || !second.isBefore(first);
    }

    private static boolean between(Money amount, Money least) {
        return amount == null || amount.compareTo(least) >= 0 && amount.compareTo(MOST) <= 0;
    }
}
