package org.carequay.billing.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.carequay.billing.ApprovalLimits;
import org.carequay.billing.InvoiceId;
import org.carequay.billing.InvoiceState;
import org.carequay.billing.InvoiceTransition.Allocation;
import org.carequay.billing.model.Actor;
import org.carequay.billing.model.ApprovalAuthority;
import org.carequay.billing.model.BillingBook;
import org.carequay.billing.model.Cheque;
import org.carequay.billing.model.EntryKind;
import org.carequay.billing.model.Invoice;
import org.carequay.billing.model.InvoiceMove;
import org.carequay.billing.model.InvoiceOffer;
import org.carequay.billing.model.LedgerAccount;
import org.carequay.billing.model.LedgerEntry;
import org.carequay.document.DocumentId;
import org.carequay.encounter.EncounterId;
import org.carequay.encounter.EncounterService;
import org.carequay.shared.Ids;
import org.carequay.shared.Money;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/**
 * {@link BillingBook} in the database. Each move is flushed as it is made, so that the database sees every stage; cheques are
 * locked before they are read, so that two people never settle one.
 */
@Dependent
public class JpaBillingBook implements BillingBook {
    private static final String LOCK =
            """
            select id from invoice where clinic_id = bound_clinic() and (id = any (?)
              or cheque_id = (select h.cheque_id from invoice h where h.clinic_id = bound_clinic() and h.id = ?))
            order by id for update""";
    private static final String CLAIM_CHEQUE =
            """
            select pg_advisory_xact_lock(hashtextextended(
              concat_ws('|', 'cheque', bound_clinic(), lower(?::text), lower(?::text)), 0))""";
    private static final String CHEQUE =
            """
            select id from cheque where clinic_id = bound_clinic() and lower(payer) = lower(?)
              and lower(cheque_no) = lower(?) and status <> 'RETURNED' order by id for update""";
    /** An insurer's payment says who paid, a comma, and its number. */
    private static final String REMITTED =
            """
            select e.booked_on from ledger_entry e
            join ledger_line l on l.clinic_id = e.clinic_id and l.entry_id = e.id and l.account = 'BANK' and l.debit = ?
            where e.clinic_id = bound_clinic() and e.kind = 'REMITTANCE'
              and right(lower(e.reason), length(?) + 2) = ', ' || lower(?) limit 1""";

    private static final String LOCK_CHEQUE =
            "select id from cheque where clinic_id = bound_clinic() and id = ? for update";
    private static final String STANDING =
            """
            select account, sum(debit - credit) as amount from ledger_line
            where clinic_id = bound_clinic() and invoice_id = ? group by account having sum(debit - credit) <> 0""";
    private static final String STANDINGS =
            """
            select invoice_id, account, sum(debit - credit) as amount from ledger_line
            where clinic_id = bound_clinic() and invoice_id = any (?) group by invoice_id, account
            having sum(debit - credit) <> 0""";
    private static final String SAME_FIRM =
            """
            select count(distinct firm_id) = 1 and count(firm_id) = count(*) as same from case_card
            where clinic_id = bound_clinic() and case_id = any (?)""";
    private static final String LINK =
            "insert into invoice_cheque (clinic_id, id, invoice_id, cheque_id) values (bound_clinic(), ?, ?, ?)";
    private static final String ALLOCATE =
            """
            insert into cheque_allocation (clinic_id, id, cheque_id, invoice_id, amount)
            values (bound_clinic(), ?, ?, ?, ?)""";
    private static final String SHARES =
            """
            select a.invoice_id, a.amount from cheque_allocation a
            join invoice i on i.clinic_id = a.clinic_id and i.id = a.invoice_id
            where a.clinic_id = bound_clinic() and a.cheque_id = ? order by a.invoice_id""";
    private static final String FREE =
            """
            update invoice_encounter set freed = true where clinic_id = bound_clinic() and invoice_id = ?
            returning encounter_id""";

    private static final String LIMIT =
            """
            select max_percent, max_amount from approval_limit
            where clinic_id = bound_clinic() and kind = ? and (account_id = ? or role = ?)
            order by account_id is null limit 1""";
    private static final String MAKER =
            """
            select account_id from invoice_move
            where clinic_id = bound_clinic() and invoice_id = ? and position = 1 and account_id is not null""";

    private static final String HOLDERS = "select cheque_holders(?)";
    private static final String ASKED =
            """
            select exists (select from invoice_request where clinic_id = bound_clinic() and invoice_id = ? and kind = ?
              and asked_account = ? and status in ('OPEN', 'REFUSED'))""";

    @PersistenceContext(unitName = "carequay")
    private EntityManager em;

    @Inject
    private ClinicSql sql;

    @Inject
    private InvoicePrinter printer;

    @Inject
    private LettersOnFile letters;

    @Inject
    private EncounterService encounters;

    /** Locks the invoices of a move in one order for everybody: these, and all that share the first one's cheque. */
    void lock(InvoiceId first, List<InvoiceId> others) {
        UUID[] ids = java.util.stream.Stream.concat(java.util.stream.Stream.of(first), others.stream())
                .map(InvoiceId::value)
                .distinct()
                .toArray(UUID[]::new);
        sql.list(LOCK, row -> Columns.uuid(row, "id"), ids, first.value());
    }

    @Override
    public Invoice invoice(InvoiceId id) {
        return Optional.ofNullable(em.find(Invoice.class, id.value())).orElseThrow(() -> new NotFound("invoice"));
    }

    /** Reads these at once; {@link #invoice} then finds each without asking the database. */
    void read(List<InvoiceId> ids) {
        em.createQuery("select i from Invoice i where i.id in :ids", Invoice.class)
                .setParameter("ids", ids.stream().map(InvoiceId::value).toList())
                .getResultList();
    }

    @Override
    public Map<LedgerAccount, Money> standing(Invoice invoice) {
        em.flush();
        Map<LedgerAccount, Money> standing = new EnumMap<>(LedgerAccount.class);
        sql.forEach(
                STANDING,
                row -> standing.put(Columns.code(row, "account", LedgerAccount.class), Columns.money(row, "amount")),
                invoice.id());
        return standing;
    }

    @Override
    public Map<Invoice, Map<LedgerAccount, Money>> standings(List<Invoice> invoices) {
        em.flush();
        Map<UUID, Map<LedgerAccount, Money>> byId = new HashMap<>();
        sql.forEach(
                STANDINGS,
                row -> byId.computeIfAbsent(Columns.uuid(row, "invoice_id"), id -> new EnumMap<>(LedgerAccount.class))
                        .put(Columns.code(row, "account", LedgerAccount.class), Columns.money(row, "amount")),
                (Object) invoices.stream().map(Invoice::id).toArray(UUID[]::new));
        Map<Invoice, Map<LedgerAccount, Money>> standings = new LinkedHashMap<>();
        invoices.forEach(invoice -> standings.put(invoice, byId.getOrDefault(invoice.id(), Map.of())));
        return standings;
    }

    @Override
    public List<Cheque> cheques(String payer, String chequeNo) {
        sql.first(CLAIM_CHEQUE, row -> "", payer, chequeNo);
        return sql.list(CHEQUE, row -> Columns.uuid(row, "id"), payer, chequeNo).stream()
                .map(id -> em.find(Cheque.class, id))
                .toList();
    }

    @Override
    public Optional<LocalDate> remitted(String number, Money amount) {
        return sql.first(REMITTED, row -> Columns.day(row, "booked_on"), amount.amount(), number, number);
    }

    @Override
    public Cheque cheque(UUID id) {
        sql.first(LOCK_CHEQUE, row -> Columns.uuid(row, "id"), id).orElseThrow(() -> new NotFound("cheque"));
        return em.find(Cheque.class, id);
    }

    @Override
    public List<Invoice> holding(Cheque cheque) {
        return em.createQuery("select i from Invoice i where i.chequeId = :cheque order by i.id", Invoice.class)
                .setParameter("cheque", cheque.id())
                .getResultList();
    }

    @Override
    public int holders(Cheque cheque) {
        em.flush();
        return sql.first(HOLDERS, row -> row.getInt(1), cheque.id()).orElse(0);
    }

    @Override
    public LedgerEntry entry(EntryKind kind, UUID about) {
        return em.createQuery(
                        "select e from LedgerEntry e where e.kind = :kind and (e.invoiceId = :id or e.chequeId = :id)",
                        LedgerEntry.class)
                .setParameter("kind", kind)
                .setParameter("id", about)
                .getSingleResult();
    }

    @Override
    public List<LedgerEntry> writeOffs(Invoice invoice) {
        return em.createQuery(
                        """
                        select e from LedgerEntry e where e.invoiceId = :invoice and e.kind = :kind and e.reversesId is null
                          and not exists (select r from LedgerEntry r where r.reversesId = e.id) order by e.id""",
                        LedgerEntry.class)
                .setParameter("invoice", invoice.id())
                .setParameter("kind", EntryKind.WRITE_OFF)
                .getResultList();
    }

    @Override
    public List<LedgerEntry> entriesOfClaim(UUID claim) {
        return em.createQuery(
                        """
                        select e from LedgerEntry e where e.remittanceClaimId = :claim and e.reversesId is null
                          and not exists (select r from LedgerEntry r where r.reversesId = e.id) order by e.id""",
                        LedgerEntry.class)
                .setParameter("claim", claim)
                .getResultList();
    }

    @Override
    public List<LedgerEntry> entriesOfPayment(UUID payment) {
        return em.createQuery(
                        "select e from LedgerEntry e where e.paymentId = :payment order by e.id", LedgerEntry.class)
                .setParameter("payment", payment)
                .getResultList();
    }

    @Override
    public List<LedgerEntry> entriesOfSettled(Cheque cheque) {
        LedgerEntry deposit = entry(EntryKind.DEPOSIT, cheque.id());
        return em.createQuery(
                        """
                        select e from LedgerEntry e where e.chequeId = :cheque or e.bookedAt = :at and e.kind in :rest
                          and e.invoiceId in (select p.invoiceId from LedgerEntry p where p.chequeId = :cheque)
                        order by e.id""",
                        LedgerEntry.class)
                .setParameter("cheque", cheque.id())
                .setParameter("at", deposit.bookedAt())
                .setParameter("rest", List.of(EntryKind.REDUCTION, EntryKind.PATIENT_BALANCE, EntryKind.DISPUTE))
                .getResultList();
    }

    /** How a cleared cheque was shared out, as far as the caller sees its invoices. */
    List<Allocation> shares(UUID cheque) {
        return sql.list(
                SHARES,
                row -> new Allocation(InvoiceId.of(Columns.uuid(row, "invoice_id")), Columns.money(row, "amount")),
                cheque);
    }

    @Override
    public boolean sameFirm(Invoice one, Invoice other) {
        if (one.caseId() == null || other.caseId() == null) {
            return false;
        }
        return sql.first(SAME_FIRM, row -> row.getBoolean("same"), (Object) new UUID[] {one.caseId(), other.caseId()})
                .orElse(false);
    }

    @Override
    public DocumentId print(Invoice invoice, String sentTo, LocalDate sentOn) {
        return printer.print(invoice, sentTo, sentOn);
    }

    /** The paper that was sent, or as it would be printed now; nothing is kept. */
    byte[] paper(Invoice invoice) {
        return printer.paper(invoice);
    }

    @Override
    public void letterOnFile(Invoice invoice, DocumentId letter) {
        letters.check(invoice, letter);
    }

    @Override
    public void post(LedgerEntry entry) {
        keep(entry);
    }

    @Override
    public void post(List<LedgerEntry> entries) {
        entries.forEach(em::persist);
        em.flush();
    }

    @Override
    public void add(InvoiceOffer offer) {
        keep(offer);
    }

    @Override
    public void add(Cheque cheque) {
        keep(cheque);
    }

    @Override
    public void link(Cheque cheque, Invoice invoice) {
        sql.update(LINK, Ids.next(), invoice.id(), cheque.id());
    }

    @Override
    public void allocate(Cheque cheque, Invoice invoice, Money share) {
        sql.update(ALLOCATE, Ids.next(), cheque.id(), invoice.id(), share.amount());
    }

    @Override
    public void moved(Invoice invoice, InvoiceMove move) {
        keep(invoice);
        keep(move);
    }

    @Override
    public void free(Invoice invoice) {
        List<EncounterId> freed =
                sql.list(FREE, row -> EncounterId.of(Columns.uuid(row, "encounter_id")), invoice.id());
        encounters.billed(freed, false);
    }

    @Override
    public Optional<ApprovalAuthority.Limit> limit(ApprovalLimits.Kind kind, Actor by) {
        return sql.first(
                LIMIT,
                row -> new ApprovalAuthority.Limit(row.getBigDecimal("max_percent"), Columns.money(row, "max_amount")),
                kind,
                by.account(),
                by.role());
    }

    @Override
    public boolean asked(Invoice invoice, InvoiceState to, Actor by) {
        return by.account() != null
                && sql.first(ASKED, row -> row.getBoolean(1), invoice.id(), to, by.account())
                        .orElse(false);
    }

    @Override
    public UUID maker(Invoice invoice) {
        return sql.first(MAKER, row -> Columns.uuid(row, "account_id"), invoice.id())
                .orElse(null);
    }

    /** Makes it another version: whoever saw the one before has not seen what is booked now. */
    void touch(Invoice invoice) {
        em.lock(invoice, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    private void keep(Object row) {
        em.persist(row);
        em.flush();
    }
}
