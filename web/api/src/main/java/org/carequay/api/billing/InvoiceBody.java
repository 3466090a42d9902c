package org.carequay.api.billing;

import jakarta.json.bind.annotation.JsonbProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.carequay.api.paging.Made;
import org.carequay.billing.InvoiceState;
import org.carequay.billing.InvoiceView;
import org.carequay.billing.NextStep;
import org.carequay.billing.PayerClass;
import org.carequay.shared.Money;

/** An invoice as JSON; {@code next} are the moves it knows now, {@code missing} is what the next step lacks. */
public record InvoiceBody(
        UUID id,
        long version,
        String number,
        @JsonbProperty("case") UUID caseFile,
        String caseNo,
        UUID patient,
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
        List<InvoiceView.Line> lines,
        List<OfferBody> offers,
        List<ChequeOfInvoice> cheques,
        List<InvoiceView.Move> history,
        Set<InvoiceState> next,
        PayerClass payer,
        NextStep missing,
        Money refundDue)
        implements Made {
    /** What one side offered. */
    public record OfferBody(
            String party,
            Money amount,
            String basis,
            LocalDate date,
            LocalDate validUntil,
            String by,
            UUID document,
            String note) {
        static OfferBody of(InvoiceView.Offer offer) {
            return new OfferBody(
                    offer.party(),
                    offer.amount(),
                    offer.basis(),
                    offer.date(),
                    offer.validUntil(),
                    offer.by(),
                    offer.document() == null ? null : offer.document().value(),
                    offer.note());
        }
    }

    /** A cheque that came for the invoice. */
    public record ChequeOfInvoice(
            UUID id,
            String chequeNo,
            LocalDate date,
            Money amount,
            String payer,
            String status,
            String depositId,
            LocalDate clearedOn) {
        static ChequeOfInvoice of(InvoiceView.Cheque cheque) {
            return new ChequeOfInvoice(
                    cheque.id().value(),
                    cheque.chequeNo(),
                    cheque.date(),
                    cheque.amount(),
                    cheque.payer(),
                    cheque.status(),
                    cheque.depositId(),
                    cheque.clearedOn());
        }
    }

    static InvoiceBody of(InvoiceView view) {
        return new InvoiceBody(
                view.id().value(),
                view.version(),
                view.number(),
                view.caseFile() == null ? null : view.caseFile().value(),
                view.caseNo(),
                view.patient().value(),
                view.patientName(),
                view.firmName(),
                view.attorneyName(),
                view.state(),
                view.billed(),
                view.agreed(),
                view.paid(),
                view.balance(),
                view.createdOn(),
                view.sentTo(),
                view.sentOn(),
                view.expectedOn(),
                view.lines(),
                view.offers().stream().map(OfferBody::of).toList(),
                view.cheques().stream().map(ChequeOfInvoice::of).toList(),
                view.history(),
                view.next(),
                view.payer(),
                view.missing(),
                view.refundDue());
    }
}
