package org.carequay.billing.model;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.carequay.billing.InvoiceState;
import org.carequay.billing.PayerClass;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.Money;
import org.carequay.tenancy.VersionedRow;

/**
 * An invoice on its way from signed note to cleared cheque. Each verb is one move of domain.md §7: it refuses when the
 * invoice does not stand where the move starts, and answers with the line of history that the move leaves.
 */
@Entity
@Access(AccessType.FIELD)
@Table(name = "invoice")
public class Invoice extends VersionedRow {
    private static final Money MOST = Money.of(999_999_999);

    private int moves;
    private String number;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "patient_id")
    private UUID patientId;

    @Enumerated(EnumType.STRING)
    @Column(name = "payer_class")
    private PayerClass payer;

    @Enumerated(EnumType.STRING)
    private InvoiceState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "left_state")
    private InvoiceState leftState;

    @Column(name = "invoiced_on")
    private LocalDate invoicedOn;

    private BigDecimal billed;

    @Column(name = "sent_to")
    private String sentTo;

    @Column(name = "sent_on")
    private LocalDate sentOn;

    @Column(name = "document_id")
    private UUID documentId;

    private BigDecimal agreed;

    @Column(name = "approved_account")
    private UUID approvedAccount;

    @Column(name = "approved_by")
    private String approvedBy;

    @Column(name = "letter_id")
    private UUID letterId;

    @Column(name = "expected_on")
    private LocalDate expectedOn;

    @Column(name = "cheque_id")
    private UUID chequeId;

    @Enumerated(EnumType.STRING)
    private Remainder remainder;

    /** PATIENT when it was paid at the desk, REMITTANCE when an insurer's payment left nothing open. */
    @Column(name = "settled_by")
    private String settledBy;

    protected Invoice() {}

    /**
     * A new invoice in PENDING_INVOICE over these lines.
     *
     * @throws DomainRefusal {@code invoice-too-large}
     */
    public Invoice(
            String number,
            UUID caseId,
            UUID patientId,
            PayerClass payer,
            LocalDate invoicedOn,
            List<InvoiceLine> lines) {
        this.number = number;
        this.caseId = caseId;
        this.patientId = patientId;
        this.payer = payer;
        this.invoicedOn = invoicedOn;
        Money sum = Money.sum(lines.stream().map(InvoiceLine::amount).toList());
        if (sum.compareTo(MOST) > 0) {
            throw new DomainRefusal("invoice-too-large", Map.of("billed", sum, "most", MOST));
        }
        this.billed = sum.amount();
        lines.forEach(line -> line.belongTo(this));
    }

    /** The first line of the history. */
    InvoiceMove open(Actor by) {
        state = InvoiceState.PENDING_INVOICE;
        moves = 1;
        return new InvoiceMove(id(), 1, null, state, by, null);
    }

    /** Where it can go now. */
    public Set<InvoiceState> next() {
        Set<InvoiceState> next = EnumSet.copyOf(state.next());
        if (leftState != null) {
            next.add(leftState);
        }
        if (payer == PayerClass.SELF_PAY && state == InvoiceState.PENDING_INVOICE) {
            next.add(InvoiceState.PATIENT_RESPONSIBLE);
        }
        return next;
    }

    InvoiceMove send(String to, LocalDate on, UUID document, Actor by) {
        sentTo = to.strip();
        sentOn = on;
        documentId = document;
        return go(InvoiceState.PENDING_REDUCTION, by, null);
    }

    InvoiceMove takeOffer(Actor by, String reason) {
        return go(InvoiceState.PENDING_REDUCTION, by, reason);
    }

    InvoiceMove agree(Money amount, UUID letter, LocalDate expected, Actor by, String reason) {
        agreed = amount.amount();
        letterId = letter;
        expectedOn = expected;
        approvedAccount = by.account();
        approvedBy = by.name();
        return go(InvoiceState.PENDING_CHEQUE, by, reason);
    }

    InvoiceMove hold(Cheque cheque, Actor by, String reason) {
        chequeId = cheque.id();
        return go(InvoiceState.CHEQUE_RECEIVED, by, reason);
    }

    InvoiceMove settle(Remainder coded, Actor by, String reason) {
        remainder = coded;
        return go(InvoiceState.PAID, by, reason);
    }

    /** Its cheque came back. */
    InvoiceMove loseCheque(Actor by, String reason) {
        chequeId = null;
        return go(InvoiceState.PENDING_CHEQUE, by, reason);
    }

    /** Its cheque came back while it was set aside: it will go back to waiting for another. */
    void loseChequeAside() {
        chequeId = null;
        leftState = InvoiceState.PENDING_CHEQUE;
    }

    InvoiceMove setAside(InvoiceState as, Actor by, String reason) {
        InvoiceState stage = state;
        InvoiceMove move = go(as, by, reason);
        leftState = stage;
        return move;
    }

    InvoiceMove goBack(Actor by, String reason) {
        return go(leftState, by, reason);
    }

    /** Leaves the way to a cheque: to the patient, collections, written off or void. */
    InvoiceMove leave(InvoiceState to, Actor by, String reason) {
        chequeId = null;
        return go(to, by, reason);
    }

    /** The patient has paid all that was theirs. Nobody moves it so but the payment itself. */
    InvoiceMove settleByPatient(Actor by) {
        settledBy = "PATIENT";
        return arrive(InvoiceState.PAID, by, null);
    }

    /** Whether the patient has settled it at the desk. */
    public boolean settledByPatient() {
        return "PATIENT".equals(settledBy);
    }

    /** A payment of the patient was taken back after it had ended. */
    InvoiceMove patientsAgain(Actor by, String reason) {
        settledBy = null;
        return arrive(InvoiceState.PATIENT_RESPONSIBLE, by, reason);
    }

    /** An insurer has paid, and nothing is open any more. Nobody moves it so but the remittance itself. */
    InvoiceMove settleByPayer(Actor by) {
        settledBy = "REMITTANCE";
        return arrive(InvoiceState.PAID, by, null);
    }

    /** An insurer has done its part; what is open is the patient's. */
    InvoiceMove leftToPatient(Actor by) {
        settledBy = null;
        return arrive(InvoiceState.PATIENT_RESPONSIBLE, by, null);
    }

    /** An insurer took a payment back: it is owed again, at what was agreed if anything was. */
    InvoiceMove openAgain(Actor by) {
        settledBy = null;
        return arrive(agreed == null ? InvoiceState.PENDING_REDUCTION : InvoiceState.PENDING_CHEQUE, by, null);
    }

    /** The bank took back the cheque that had paid it: it waits for another. */
    InvoiceMove unpaid(Actor by, String reason) {
        settledBy = null;
        remainder = null;
        chequeId = null;
        return arrive(InvoiceState.PENDING_CHEQUE, by, reason);
    }

    /** What was left open when it ended is asked for, or given up; {@link LeftOpen} knows where that leads. */
    InvoiceMove pursue(InvoiceState to, Actor by, String reason) {
        settledBy = null;
        chequeId = null;
        return arrive(to, by, reason);
    }

    private InvoiceMove go(InvoiceState to, Actor by, String reason) {
        if (!next().contains(to)) {
            throw new IllegalTransition(this, to);
        }
        return arrive(to, by, reason);
    }

    private InvoiceMove arrive(InvoiceState to, Actor by, String reason) {
        InvoiceMove move = new InvoiceMove(id(), moves + 1, state, to, by, reason);
        state = to;
        leftState = null;
        moves = moves + 1;
        return move;
    }

    public InvoiceState state() {
        return state;
    }

    public InvoiceState leftState() {
        return leftState;
    }

    public String number() {
        return number;
    }

    public UUID caseId() {
        return caseId;
    }

    public UUID patientId() {
        return patientId;
    }

    public LocalDate invoicedOn() {
        return invoicedOn;
    }

    public Money billed() {
        return Money.of(billed);
    }

    public PayerClass payer() {
        return payer;
    }

    /** Null until a reduction is agreed. */
    public Money agreed() {
        return Money.of(agreed);
    }

    public UUID approvedAccount() {
        return approvedAccount;
    }

    public UUID chequeId() {
        return chequeId;
    }

    public UUID documentId() {
        return documentId;
    }

    public String sentTo() {
        return sentTo;
    }

    public LocalDate sentOn() {
        return sentOn;
    }

    public LocalDate expectedOn() {
        return expectedOn;
    }
}
