package org.carequay.billing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carequay.patient.PatientId;
import org.carequay.security.FeatureCall;
import org.carequay.shared.Money;

/** Books what insurers pay, for the feature that reads their advice; every call is part of that feature's transaction. */
public interface PayerPostings {
    /**
     * An invoice as the advice of an insurer meets it.
     *
     * @param payable whether an insurer's payment can be booked on it as it stands now
     */
    record Billed(InvoiceId id, String number, PatientId patient, InvoiceState state, Money billed, boolean payable) {}

    /**
     * What a claim of a remittance says of an invoice; none of the amounts is negative.
     *
     * @param from who paid, and the number of the payment; for the journal
     */
    record Paid(
            UUID remittance,
            UUID claim,
            InvoiceId invoice,
            String from,
            Money amount,
            Money contractual,
            Money patientShare) {}

    /** Locks the invoices of these numbers until the transaction ends; numbers that the clinic does not have are left out. */
    @FeatureCall
    List<InvoiceId> lock(Collection<String> numbers);

    /** The invoice of that number as it stands now. */
    @FeatureCall
    Optional<Billed> find(String number);

    /** A locked invoice that still waits to be sent was sent to that insurer on that day: prints it and moves it on. */
    @FeatureCall
    void sent(InvoiceId invoice, String to, LocalDate on);

    /** The day of a cheque of that number and amount that was taken by hand and did not come back; empty when none was. */
    @FeatureCall
    Optional<LocalDate> takenByHand(String chequeNo, Money amount);

    /** The insurer's money has come in. */
    @FeatureCall
    void receive(UUID remittance, Money amount, String from);

    /** The insurer kept that back from the payment; negative: added to it. */
    @FeatureCall
    void offset(UUID remittance, Money amount, String reason);

    /** Pays a locked invoice that is payable. */
    @FeatureCall
    void pay(Paid paid);

    /** Takes back what an earlier claim has booked on a locked invoice. */
    @FeatureCall
    void reverse(InvoiceId invoice, UUID remittance, UUID claim, UUID earlier, String from);

    /** A claim that is nobody's here: what was paid for it is due back. */
    @FeatureCall
    void dismiss(UUID remittance, UUID claim, Money amount, String reason);

    /**
     * What was due back for a dismissed claim has gone to the insurer.
     *
     * @param keptBack whether the insurer took it from a later payment, instead of a payment of the clinic's
     */
    @FeatureCall
    void sendBack(UUID remittance, UUID claim, Money amount, boolean keptBack, String reference);

    /** It may be somebody's after all. */
    @FeatureCall
    void restore(UUID remittance, UUID claim);
}
