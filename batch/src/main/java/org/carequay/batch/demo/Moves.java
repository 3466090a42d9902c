package org.carequay.batch.demo;

import java.time.LocalDate;
import java.util.List;
import org.carequay.billing.InvoiceState;
import org.carequay.billing.InvoiceTransition;
import org.carequay.billing.InvoiceTransition.Allocation;
import org.carequay.document.DocumentId;
import org.carequay.shared.Money;

/** The moves of an invoice that the demo makes, each with just the fields it needs. */
final class Moves {
    private Moves() {}

    static InvoiceTransition send(long version, String to, LocalDate on) {
        return move(InvoiceState.PENDING_REDUCTION, version).sent(to, on).build();
    }

    static InvoiceTransition offer(
            long version, String party, Money amount, String basis, LocalDate date, LocalDate validUntil) {
        return move(InvoiceState.PENDING_REDUCTION, version)
                .offered(party, amount, basis, date, validUntil)
                .build();
    }

    static InvoiceTransition agree(long version, Money agreed, DocumentId letter, LocalDate expected) {
        return move(InvoiceState.PENDING_CHEQUE, version)
                .agreed(agreed, letter, expected)
                .build();
    }

    static InvoiceTransition receive(long version, ChequePlan cheque) {
        return move(InvoiceState.CHEQUE_RECEIVED, version).cheque(cheque).build();
    }

    static InvoiceTransition clear(
            long version, String deposit, LocalDate cleared, List<Allocation> parts, String remainder) {
        return move(InvoiceState.PAID, version)
                .cleared(deposit, cleared, parts, remainder)
                .build();
    }

    static InvoiceTransition because(InvoiceState to, long version, String reason) {
        Move move = move(to, version);
        move.reason = reason;
        return move.build();
    }

    /** The cheque came back; {@code basis} is NSF, STOP or REISSUE. */
    static InvoiceTransition comeBack(long version, String basis, String reason) {
        Move move = move(InvoiceState.PENDING_CHEQUE, version);
        move.basis = basis;
        move.reason = reason;
        return move.build();
    }

    /** A cheque as it comes in. */
    record ChequePlan(String number, LocalDate date, Money amount, String payer) {}

    private static Move move(InvoiceState to, long version) {
        return new Move(to, version);
    }

    /** Collects the fields of one move. */
    private static final class Move {
        private final InvoiceState to;
        private final long version;
        private String sentTo;
        private LocalDate sentOn;
        private String party;
        private Money amount;
        private String basis;
        private LocalDate date;
        private LocalDate validUntil;
        private Money agreed;
        private DocumentId letter;
        private LocalDate expected;
        private ChequePlan cheque = new ChequePlan(null, null, null, null);
        private String deposit;
        private LocalDate cleared;
        private List<Allocation> parts;
        private String remainder;
        private String reason;

        private Move(InvoiceState to, long version) {
            this.to = to;
            this.version = version;
        }

        private Move sent(String recipient, LocalDate on) {
            sentTo = recipient;
            sentOn = on;
            return this;
        }

        private Move offered(String by, Money offer, String because, LocalDate on, LocalDate until) {
            party = by;
            amount = offer;
            basis = because;
            date = on;
            validUntil = until;
            return this;
        }

        private Move agreed(Money sum, DocumentId onFile, LocalDate until) {
            agreed = sum;
            letter = onFile;
            expected = until;
            return this;
        }

        private Move cheque(ChequePlan received) {
            cheque = received;
            return this;
        }

        private Move cleared(String depositId, LocalDate on, List<Allocation> to, String rest) {
            deposit = depositId;
            cleared = on;
            parts = to;
            remainder = rest;
            return this;
        }

        private InvoiceTransition build() {
            return new InvoiceTransition(
                    to,
                    version,
                    sentTo,
                    sentOn,
                    party,
                    amount,
                    basis,
                    date,
                    validUntil,
                    agreed,
                    letter,
                    expected,
                    cheque.number(),
                    cheque.date(),
                    cheque.amount(),
                    cheque.payer(),
                    deposit,
                    cleared,
                    parts,
                    remainder,
                    reason);
        }
    }
}
