package org.carequay.billing.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.carequay.billing.ApprovalLimits;
import org.carequay.billing.InvoiceId;
import org.carequay.billing.InvoiceState;
import org.carequay.document.DocumentId;
import org.carequay.shared.Money;

/** What the moves read and write beside the invoice itself; the database in the application, plain lists in tests. */
public interface BillingBook {
    /** An invoice that this transaction has locked. */
    Invoice invoice(InvoiceId id);

    /** Sums of the journal for this invoice per account, debit positive, accounts at zero left out. */
    Map<LedgerAccount, Money> standing(Invoice invoice);

    /** The cheques of that payer and number that have not come back; more than one only when somebody said why. */
    List<Cheque> cheques(String payer, String chequeNo);

    /** The day on which a payment of that number and amount came with an insurer's advice; empty when none did. */
    Optional<LocalDate> remitted(String number, Money amount);

    Cheque cheque(UUID id);

    /** The invoices that hold this cheque, as far as the caller sees them. */
    List<Invoice> holding(Cheque cheque);

    /** How many invoices hold this cheque, those that the caller does not see among them. */
    int holders(Cheque cheque);

    /** The entry of that kind for an invoice or a cheque. */
    LedgerEntry entry(EntryKind kind, UUID about);

    boolean sameFirm(Invoice one, Invoice other);

    /** Prints the invoice as it is sent and keeps the paper. */
    DocumentId print(Invoice invoice, String sentTo, LocalDate sentOn);

    /** @throws org.carequay.shared.InvalidInput unless that letter is on file for this patient */
    void letterOnFile(Invoice invoice, DocumentId letter);

    /** The entries that have written something of this invoice off and that stand. */
    List<LedgerEntry> writeOffs(Invoice invoice);

    /** The entries that this claim of a remittance has made and that stand. */
    List<LedgerEntry> entriesOfClaim(UUID claim);

    /** The entries that this payment of a patient has made. */
    List<LedgerEntry> entriesOfPayment(UUID payment);

    /** All that a cleared cheque has booked: its receipt and deposit, each share, and what became of the rest. */
    List<LedgerEntry> entriesOfSettled(Cheque cheque);

    /** As {@link #standing(Invoice)}, of all of them at once. */
    Map<Invoice, Map<LedgerAccount, Money>> standings(List<Invoice> invoices);

    void post(LedgerEntry entry);

    /** As {@link #post(LedgerEntry)}, all at once. */
    void post(List<LedgerEntry> entries);

    void add(InvoiceOffer offer);

    void add(Cheque cheque);

    /** Notes that this cheque came for this invoice. */
    void link(Cheque cheque, Invoice invoice);

    void allocate(Cheque cheque, Invoice invoice, Money share);

    /** Keeps the line of history and the invoice as it stands now. */
    void moved(Invoice invoice, InvoiceMove move);

    /** Lets the invoice's encounters be billed again. */
    void free(Invoice invoice);

    /** The limit that the clinic has set for this person or, without one, for their role. */
    Optional<ApprovalAuthority.Limit> limit(ApprovalLimits.Kind kind, Actor by);

    /** Whether this person has asked for that move, and was refused or not answered yet. */
    boolean asked(Invoice invoice, InvoiceState to, Actor by);

    /** Who made the invoice; null for the system. */
    UUID maker(Invoice invoice);
}
