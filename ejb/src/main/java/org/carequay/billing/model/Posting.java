package org.carequay.billing.model;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.carequay.shared.Money;

/** Writes what happens to an invoice as entries of the journal; every one of them balances. */
final class Posting {
    private Posting() {}

    /** The services are owed for. */
    static LedgerEntry charge(Invoice invoice, Actor by) {
        return new LedgerEntry(EntryKind.CHARGE, by, null)
                .of(invoice)
                .debit(LedgerAccount.RECEIVABLE, invoice.billed(), invoice)
                .credit(LedgerAccount.REVENUE, invoice.billed(), invoice);
    }

    /** The cheque lies in the drawer and pays nothing yet. */
    static LedgerEntry received(Cheque cheque, Actor by) {
        return new LedgerEntry(EntryKind.CHEQUE_RECEIVED, by, null)
                .of(cheque)
                .debit(LedgerAccount.CASH_CLEARING, cheque.amount(), null)
                .credit(LedgerAccount.UNAPPLIED_CASH, cheque.amount(), null);
    }

    /** Takes the receipt of a returned cheque back. */
    static LedgerEntry returned(Cheque cheque, LedgerEntry receipt, Actor by, String reason) {
        return new LedgerEntry(EntryKind.CHEQUE_RETURNED, by, reason)
                .of(cheque)
                .reversing(receipt)
                .credit(LedgerAccount.CASH_CLEARING, cheque.amount(), null)
                .debit(LedgerAccount.UNAPPLIED_CASH, cheque.amount(), null);
    }

    /** Mirrors an entry of a cheque that the bank took back after it had cleared. {@code invoice} is null for one about the cheque alone. */
    static LedgerEntry bounced(LedgerEntry earlier, Cheque cheque, Invoice invoice, Actor by, String reason) {
        EntryKind kind = earlier.kind() == EntryKind.CHEQUE_RECEIVED ? EntryKind.CHEQUE_RETURNED : earlier.kind();
        LedgerEntry entry = new LedgerEntry(kind, by, reason).of(cheque).reversing(earlier);
        if (invoice != null) {
            entry.of(invoice);
        }
        earlier.lines().forEach(line -> entry.credit(line.account(), line.amount(), invoice));
        return entry;
    }

    static LedgerEntry deposited(Cheque cheque, Actor by) {
        return new LedgerEntry(EntryKind.DEPOSIT, by, null)
                .of(cheque)
                .debit(LedgerAccount.BANK, cheque.amount(), null)
                .credit(LedgerAccount.CASH_CLEARING, cheque.amount(), null);
    }

    /** A share of a cleared cheque pays the invoice; what is more than owed is due back. */
    static LedgerEntry payment(Invoice invoice, Cheque cheque, Money share, Money owed, Actor by) {
        Money pays = share.compareTo(owed) > 0 ? owed : share;
        return new LedgerEntry(EntryKind.PAYMENT, by, null)
                .of(invoice)
                .of(cheque)
                .debit(LedgerAccount.UNAPPLIED_CASH, share, invoice)
                .credit(LedgerAccount.RECEIVABLE, pays, invoice)
                .credit(LedgerAccount.REFUND_DUE, share.minus(pays), invoice);
    }

    /** What is left after a cheque goes where its code says. */
    static LedgerEntry remainder(Invoice invoice, Remainder coded, Money left, Actor by, String reason) {
        return switch (coded) {
            case REDUCTION -> transfer(EntryKind.REDUCTION, invoice, LedgerAccount.WRITE_OFF, left, by, reason);
            case DISPUTE -> transfer(EntryKind.DISPUTE, invoice, LedgerAccount.DISPUTED_RECEIVABLE, left, by, reason);
            case PATIENT_BALANCE -> toPatient(invoice, left, by, reason);
            case REFUND -> throw new IllegalArgumentException("a refund is booked with its payment");
        };
    }

    /** The patient owes it from now on. */
    static LedgerEntry toPatient(Invoice invoice, Money amount, Actor by, String reason) {
        return transfer(EntryKind.PATIENT_BALANCE, invoice, LedgerAccount.PATIENT_RECEIVABLE, amount, by, reason);
    }

    /** All that is open and not the patient's becomes so. */
    static LedgerEntry allToPatient(Invoice invoice, Map<LedgerAccount, Money> standing, Actor by, String reason) {
        LedgerEntry entry = new LedgerEntry(EntryKind.PATIENT_BALANCE, by, reason).of(invoice);
        for (LedgerAccount account : List.of(LedgerAccount.RECEIVABLE, LedgerAccount.DISPUTED_RECEIVABLE)) {
            Money open = standing.getOrDefault(account, Money.ZERO);
            entry.debit(LedgerAccount.PATIENT_RECEIVABLE, open, invoice).credit(account, open, invoice);
        }
        return entry;
    }

    /** What was disputed when a cheque was settled is asked for again. */
    static LedgerEntry undisputed(Invoice invoice, Map<LedgerAccount, Money> standing, Actor by, String reason) {
        Money disputed = standing.getOrDefault(LedgerAccount.DISPUTED_RECEIVABLE, Money.ZERO);
        return new LedgerEntry(EntryKind.DISPUTE, by, reason)
                .of(invoice)
                .debit(LedgerAccount.RECEIVABLE, disputed, invoice)
                .credit(LedgerAccount.DISPUTED_RECEIVABLE, disputed, invoice);
    }

    /** What the patient has paid of a bill that others owe again lessens what these owe. */
    static LedgerEntry patientsCredit(Invoice invoice, Map<LedgerAccount, Money> standing, Actor by, String reason) {
        Money theirs = standing.getOrDefault(LedgerAccount.PATIENT_RECEIVABLE, Money.ZERO);
        Money credit = theirs.isNegative() ? theirs.negate() : Money.ZERO;
        return new LedgerEntry(EntryKind.PATIENT_BALANCE, by, reason)
                .of(invoice)
                .debit(LedgerAccount.PATIENT_RECEIVABLE, credit, invoice)
                .credit(LedgerAccount.RECEIVABLE, credit, invoice);
    }

    /** What was refunded of money that was taken back since is owed by who got it. */
    static LedgerEntry refundedTooMuch(Invoice invoice, Map<LedgerAccount, Money> standing, Actor by, String reason) {
        Money due = standing.getOrDefault(LedgerAccount.REFUND_DUE, Money.ZERO);
        Money gone = due.isPositive() ? due : Money.ZERO;
        return new LedgerEntry(EntryKind.REFUND, by, reason)
                .of(invoice)
                .debit(LedgerAccount.RECEIVABLE, gone, invoice)
                .credit(LedgerAccount.REFUND_DUE, gone, invoice);
    }

    private static LedgerEntry transfer(
            EntryKind kind, Invoice invoice, LedgerAccount to, Money amount, Actor by, String reason) {
        return new LedgerEntry(kind, by, reason)
                .of(invoice)
                .debit(to, amount, invoice)
                .credit(LedgerAccount.RECEIVABLE, amount, invoice);
    }

    /** Gives up what is open, wherever it stands. */
    static LedgerEntry writeOff(Invoice invoice, Map<LedgerAccount, Money> standing, Actor by, String reason) {
        LedgerEntry entry = new LedgerEntry(EntryKind.WRITE_OFF, by, reason).of(invoice);
        standing.forEach((account, amount) -> {
            if (account.receivable()) {
                entry.debit(LedgerAccount.WRITE_OFF, amount, invoice).credit(account, amount, invoice);
            }
        });
        return entry;
    }

    /** What an entry wrote off is owed again, where it stood. */
    static LedgerEntry reinstated(Invoice invoice, LedgerEntry writeOff, Actor by, String reason) {
        LedgerEntry entry =
                new LedgerEntry(EntryKind.WRITE_OFF, by, reason).of(invoice).reversing(writeOff);
        writeOff.lines().forEach(line -> entry.credit(line.account(), line.amount(), invoice));
        return entry;
    }

    /** A patient has paid at the desk; the money lies in the drawer. */
    static LedgerEntry taken(UUID payment, Money amount, Actor by) {
        return new LedgerEntry(EntryKind.PATIENT_PAYMENT, by, null)
                .ofPayment(payment)
                .debit(LedgerAccount.CASH_CLEARING, amount, null)
                .credit(LedgerAccount.UNAPPLIED_CASH, amount, null);
    }

    /** A part of it pays an invoice, from the first of these accounts on. */
    static LedgerEntry paidByPatient(
            Invoice invoice,
            UUID payment,
            Money part,
            List<LedgerAccount> accounts,
            Map<LedgerAccount, Money> standing,
            Actor by) {
        LedgerEntry entry = new LedgerEntry(EntryKind.PAYMENT, by, null)
                .of(invoice)
                .ofPayment(payment)
                .debit(LedgerAccount.UNAPPLIED_CASH, part, invoice);
        Money left = part;
        for (LedgerAccount account : accounts) {
            Money open = standing.getOrDefault(account, Money.ZERO);
            Money pays = left.compareTo(open) > 0 ? open : left;
            entry.credit(account, pays, invoice);
            left = left.minus(pays);
        }
        return entry;
    }

    /** What is still owed, wherever it stands. */
    static Money open(Map<LedgerAccount, Money> standing) {
        return Money.sum(standing.entrySet().stream()
                .filter(entry -> entry.getKey().receivable())
                .map(Map.Entry::getValue)
                .toList());
    }

    /** Money that was too much goes back to who paid it. */
    static LedgerEntry refund(Invoice invoice, Money amount, Actor by, String reason) {
        return new LedgerEntry(EntryKind.REFUND, by, reason)
                .of(invoice)
                .debit(LedgerAccount.REFUND_DUE, amount, invoice)
                .credit(LedgerAccount.BANK, amount, invoice);
    }

    /** Takes back everything the invoice has booked. */
    static LedgerEntry voided(
            Invoice invoice, Map<LedgerAccount, Money> standing, LedgerEntry charge, Actor by, String reason) {
        LedgerEntry entry =
                new LedgerEntry(EntryKind.VOID, by, reason).of(invoice).reversing(charge);
        standing.forEach((account, amount) -> entry.credit(account, amount, invoice));
        return entry;
    }

    /** An insurer's money has come to the bank and pays nothing yet. */
    static LedgerEntry remitted(UUID remittance, Money amount, Actor by, String from) {
        return new LedgerEntry(EntryKind.REMITTANCE, by, from)
                .ofRemittance(remittance, null)
                .debit(LedgerAccount.BANK, amount, null)
                .credit(LedgerAccount.UNAPPLIED_CASH, amount, null);
    }

    /** What the insurer kept back; negative for what it added. */
    static LedgerEntry offset(UUID remittance, Money amount, Actor by, String reason) {
        return new LedgerEntry(EntryKind.PAYER_OFFSET, by, reason)
                .ofRemittance(remittance, null)
                .debit(LedgerAccount.PAYER_OFFSET, amount, null)
                .credit(LedgerAccount.UNAPPLIED_CASH, amount, null);
    }

    /** An insurer's money pays the invoice, what insurers owe first and then the patient's share; what is more is due back. */
    static LedgerEntry paidByPayer(
            Invoice invoice, PayerDesk.Claim claim, Map<LedgerAccount, Money> standing, Actor by) {
        Money pays = least(claim.paid(), open(standing, LedgerAccount.RECEIVABLE));
        Money patients = least(claim.paid().minus(pays), open(standing, LedgerAccount.PATIENT_RECEIVABLE));
        return new LedgerEntry(EntryKind.PAYMENT, by, claim.from())
                .of(invoice)
                .ofRemittance(claim.remittance(), claim.claim())
                .debit(LedgerAccount.UNAPPLIED_CASH, claim.paid(), invoice)
                .credit(LedgerAccount.RECEIVABLE, pays, invoice)
                .credit(LedgerAccount.PATIENT_RECEIVABLE, patients, invoice)
                .credit(LedgerAccount.REFUND_DUE, claim.paid().minus(pays).minus(patients), invoice);
    }

    private static Money open(Map<LedgerAccount, Money> standing, LedgerAccount account) {
        Money open = standing.getOrDefault(account, Money.ZERO);
        return open.isNegative() ? Money.ZERO : open;
    }

    private static Money least(Money one, Money other) {
        return one.compareTo(other) > 0 ? other : one;
    }

    /** What the clinic's contract with the insurer gives up. */
    static LedgerEntry contractual(Invoice invoice, PayerDesk.Claim claim, Money amount, Actor by) {
        return transfer(EntryKind.REDUCTION, invoice, LedgerAccount.WRITE_OFF, amount, by, claim.from())
                .ofRemittance(claim.remittance(), claim.claim());
    }

    /** What the insurer says is the patient's. */
    static LedgerEntry patientsShare(Invoice invoice, PayerDesk.Claim claim, Money amount, Actor by) {
        return toPatient(invoice, amount, by, claim.from()).ofRemittance(claim.remittance(), claim.claim());
    }

    /** What was paid for a claim that is nobody's here goes back to the insurer. */
    static LedgerEntry dismissed(UUID remittance, UUID claim, Money amount, Actor by, String reason) {
        return new LedgerEntry(EntryKind.DISMISSAL, by, reason)
                .ofRemittance(remittance, claim)
                .debit(LedgerAccount.UNAPPLIED_CASH, amount, null)
                .credit(LedgerAccount.REFUND_DUE, amount, null);
    }

    /** What was due back to an insurer left the bank, or makes up for what the insurer kept back from a later payment. */
    static LedgerEntry sentBack(
            UUID remittance, UUID claim, Money amount, boolean keptBack, Actor by, String reference) {
        return new LedgerEntry(EntryKind.REFUND, by, reference)
                .ofRemittance(remittance, claim)
                .debit(LedgerAccount.REFUND_DUE, amount, null)
                .credit(keptBack ? LedgerAccount.PAYER_OFFSET : LedgerAccount.BANK, amount, null);
    }

    /** Takes an entry back, line by line. {@code invoice} is null for one about no invoice. */
    static LedgerEntry mirrored(
            Invoice invoice, LedgerEntry earlier, UUID remittance, UUID claim, Actor by, String from) {
        LedgerEntry entry = new LedgerEntry(earlier.kind(), by, from)
                .ofRemittance(remittance, claim)
                .reversing(earlier);
        if (invoice != null) {
            entry.of(invoice);
        }
        earlier.lines().forEach(line -> entry.credit(line.account(), line.amount(), invoice));
        return entry;
    }

    /** Mirrors an entry of a patient's payment; money that was counted leaves the bank instead of the drawer. */
    static LedgerEntry takenBack(
            LedgerEntry earlier, UUID payment, Invoice invoice, boolean counted, Actor by, String reason) {
        LedgerEntry entry =
                new LedgerEntry(earlier.kind(), by, reason).ofPayment(payment).reversing(earlier);
        if (invoice != null) {
            entry.of(invoice);
        }
        for (LedgerLine line : earlier.lines()) {
            boolean atTheBank = counted && line.account() == LedgerAccount.CASH_CLEARING;
            entry.credit(atTheBank ? LedgerAccount.BANK : line.account(), line.amount(), invoice);
        }
        return entry;
    }
}
