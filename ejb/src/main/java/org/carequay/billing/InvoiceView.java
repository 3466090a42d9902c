package org.carequay.billing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.carequay.casefile.CaseId;
import org.carequay.document.DocumentId;
import org.carequay.patient.PatientId;
import org.carequay.shared.Money;

/**
 * An invoice as it stands. {@code agreed} is null until a reduction is agreed; {@code document} is the paper that was sent;
 * {@code next} are the moves the caller may make now; {@code missing} is null once nothing is expected any more.
 */
public record InvoiceView(
        InvoiceId id,
        long version,
        String number,
        CaseId caseFile,
        String caseNo,
        PatientId patient,
        String patientName,
        String firmName,
        String attorneyName,
        InvoiceState state,
        Money billed,
        Money agreed,
        Money paid,
        Money balance,
        LocalDate createdOn,
        String sentTo,
        LocalDate sentOn,
        LocalDate expectedOn,
        DocumentId document,
        List<Line> lines,
        List<Offer> offers,
        List<Cheque> cheques,
        List<Move> history,
        Set<InvoiceState> next,
        PayerClass payer,
        NextStep missing,
        Money refundDue) {
    /**
     * A frozen charge.
     *
     * @param priceReason why its price is another than the schedule's; null when it is not
     */
    public record Line(
            LocalDate dateOfService,
            String code,
            String label,
            List<String> modifiers,
            String placeOfService,
            int units,
            Money unitPrice,
            Money amount,
            List<String> diagnoses,
            String providerName,
            String priceReason) {}

    /** What one side offered; {@code document} and {@code note} may be null. */
    public record Offer(
            String party,
            Money amount,
            String basis,
            LocalDate date,
            LocalDate validUntil,
            String by,
            DocumentId document,
            String note) {}

    public record Cheque(
            ChequeId id,
            String chequeNo,
            LocalDate date,
            Money amount,
            String payer,
            String status,
            String depositId,
            LocalDate clearedOn) {}

    /** Who moved it, when, from where to where. */
    public record Move(InvoiceState from, InvoiceState to, String by, Instant at, String reason) {}
}
