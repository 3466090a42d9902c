package org.carequay.billing.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.carequay.billing.ApprovalLimits;
import org.carequay.billing.InvoiceId;
import org.carequay.billing.InvoiceState;
import org.carequay.document.DocumentId;
import org.carequay.shared.Ids;
import org.carequay.shared.Money;

/** A {@link BillingBook} of plain lists; all invoices are of one firm. */
final class MemoryBook implements BillingBook {
    final Map<UUID, Invoice> invoices = new LinkedHashMap<>();
    final List<LedgerEntry> entries = new ArrayList<>();
    final List<InvoiceMove> moves = new ArrayList<>();
    final List<InvoiceOffer> offers = new ArrayList<>();
    final Map<UUID, Cheque> cheques = new LinkedHashMap<>();
    final Map<UUID, Map<UUID, Money>> allocated = new LinkedHashMap<>();
    final Map<String, ApprovalAuthority.Limit> limits = new LinkedHashMap<>();
    final Map<UUID, UUID> makers = new LinkedHashMap<>();
    final Set<String> asked = new HashSet<>();
    final Set<UUID> unseen = new HashSet<>();

    @Override
    public Invoice invoice(InvoiceId id) {
        return invoices.get(id.value());
    }

    @Override
    public Map<LedgerAccount, Money> standing(Invoice invoice) {
        Map<LedgerAccount, Money> standing = new EnumMap<>(LedgerAccount.class);
        entries.stream()
                .flatMap(entry -> entry.lines().stream())
                .filter(line -> invoice.id().equals(line.invoiceId()))
                .forEach(line -> standing.merge(line.account(), line.amount(), Money::plus));
        standing.values().removeIf(Money::isZero);
        return standing;
    }

    /** What patients have paid of it at the desk. */
    Money paidByPatient(Invoice invoice) {
        return Money.sum(entries.stream()
                .filter(entry -> entry.paymentId() != null && invoice.id().equals(entry.invoiceId()))
                .flatMap(entry -> entry.lines().stream())
                .filter(line -> line.account() == LedgerAccount.UNAPPLIED_CASH)
                .map(LedgerLine::amount)
                .toList());
    }

    /** What cleared cheques that the bank has not taken back have paid of it. */
    Money paidByCheques(Invoice invoice) {
        return Money.sum(allocated.entrySet().stream()
                .filter(entry -> cheques.get(entry.getKey()).status() == Cheque.Status.DEPOSITED)
                .map(entry -> entry.getValue().getOrDefault(invoice.id(), Money.ZERO))
                .toList());
    }

    Money paidByPatients() {
        return Money.sum(invoices.values().stream().map(this::paidByPatient).toList());
    }

    Money sum(LedgerAccount account) {
        return Money.sum(entries.stream()
                .flatMap(entry -> entry.lines().stream())
                .filter(line -> line.account() == account)
                .map(LedgerLine::amount)
                .toList());
    }

    @Override
    public List<Cheque> cheques(String payer, String chequeNo) {
        return cheques.values().stream()
                .filter(c -> c.payer().equalsIgnoreCase(payer) && c.chequeNo().equalsIgnoreCase(chequeNo))
                .filter(c -> c.status() != Cheque.Status.RETURNED)
                .toList();
    }

    @Override
    public Optional<LocalDate> remitted(String number, Money amount) {
        return Optional.empty();
    }

    @Override
    public Cheque cheque(UUID id) {
        return cheques.get(id);
    }

    @Override
    public List<Invoice> holding(Cheque cheque) {
        return invoices.values().stream()
                .filter(i -> cheque.id().equals(i.chequeId()) && !unseen.contains(i.id()))
                .toList();
    }

    @Override
    public int holders(Cheque cheque) {
        return (int) invoices.values().stream()
                .filter(i -> cheque.id().equals(i.chequeId()))
                .count();
    }

    @Override
    public LedgerEntry entry(EntryKind kind, UUID about) {
        return entries.stream()
                .filter(e -> e.kind() == kind && (about.equals(e.invoiceId()) || about.equals(e.chequeId())))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public List<LedgerEntry> writeOffs(Invoice invoice) {
        return entries.stream()
                .filter(entry -> invoice.id().equals(entry.invoiceId()) && entry.kind() == EntryKind.WRITE_OFF)
                .filter(entry -> entry.reversesId() == null)
                .filter(entry -> entries.stream().noneMatch(other -> entry.id().equals(other.reversesId())))
                .toList();
    }

    @Override
    public List<LedgerEntry> entriesOfClaim(UUID claim) {
        return entries.stream()
                .filter(entry -> claim.equals(entry.remittanceClaimId()) && entry.reversesId() == null)
                .filter(entry -> entries.stream().noneMatch(other -> entry.id().equals(other.reversesId())))
                .toList();
    }

    @Override
    public List<LedgerEntry> entriesOfPayment(UUID payment) {
        return entries.stream()
                .filter(entry -> payment.equals(entry.paymentId()))
                .toList();
    }

    @Override
    public List<LedgerEntry> entriesOfSettled(Cheque cheque) {
        java.time.Instant settled = entry(EntryKind.DEPOSIT, cheque.id()).bookedAt();
        Set<UUID> paid = paidBy(cheque).stream().map(Invoice::id).collect(java.util.stream.Collectors.toSet());
        Set<EntryKind> rest = Set.of(EntryKind.REDUCTION, EntryKind.PATIENT_BALANCE, EntryKind.DISPUTE);
        return entries.stream()
                .filter(entry -> cheque.id().equals(entry.chequeId())
                        || settled.equals(entry.bookedAt())
                                && rest.contains(entry.kind())
                                && paid.contains(entry.invoiceId()))
                .toList();
    }

    /** The invoices that a cleared cheque has paid. */
    List<Invoice> paidBy(Cheque cheque) {
        return entries.stream()
                .filter(entry ->
                        entry.kind() == EntryKind.PAYMENT && cheque.id().equals(entry.chequeId()))
                .map(entry -> invoices.get(entry.invoiceId()))
                .toList();
    }

    @Override
    public boolean sameFirm(Invoice one, Invoice other) {
        return true;
    }

    @Override
    public DocumentId print(Invoice invoice, String sentTo, LocalDate sentOn) {
        return new DocumentId(Ids.next());
    }

    @Override
    public void letterOnFile(Invoice invoice, DocumentId letter) {
        // Every letter is on file here.
    }

    @Override
    public Map<Invoice, Map<LedgerAccount, Money>> standings(List<Invoice> all) {
        Map<Invoice, Map<LedgerAccount, Money>> standings = new LinkedHashMap<>();
        all.forEach(invoice -> standings.put(invoice, standing(invoice)));
        return standings;
    }

    @Override
    public void post(List<LedgerEntry> all) {
        entries.addAll(all);
    }

    @Override
    public void post(LedgerEntry entry) {
        entries.add(entry);
    }

    @Override
    public void add(InvoiceOffer offer) {
        offers.add(offer);
    }

    @Override
    public void add(Cheque cheque) {
        cheques.put(cheque.id(), cheque);
    }

    @Override
    public void link(Cheque cheque, Invoice invoice) {
        add(cheque);
    }

    @Override
    public void allocate(Cheque cheque, Invoice invoice, Money share) {
        allocated.computeIfAbsent(cheque.id(), id -> new LinkedHashMap<>()).merge(invoice.id(), share, Money::plus);
    }

    @Override
    public void moved(Invoice invoice, InvoiceMove move) {
        invoices.put(invoice.id(), invoice);
        if (move.from() == null) {
            makers.put(invoice.id(), move.accountId());
        }
        moves.add(move);
    }

    @Override
    public void free(Invoice invoice) {
        // Encounters are not kept here.
    }

    @Override
    public Optional<ApprovalAuthority.Limit> limit(ApprovalLimits.Kind kind, Actor by) {
        return Optional.ofNullable(limits.get(kind + by.role()));
    }

    @Override
    public boolean asked(Invoice invoice, InvoiceState to, Actor by) {
        return asked.contains(invoice.id() + to.name() + by.account());
    }

    @Override
    public UUID maker(Invoice invoice) {
        return makers.get(invoice.id());
    }
}
