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
 * {@code next} are the moves the caller may make now.
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
        Set<InvoiceState> next) {
    /** A frozen charge. */
    public record Line(
            LocalDate dateOfService, String code, String label, int units, Money amount, List<String> diagnoses) {}

    public record Offer(String party, Money amount, String basis, LocalDate date, LocalDate validUntil, String by) {}

    public record Cheque(
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
