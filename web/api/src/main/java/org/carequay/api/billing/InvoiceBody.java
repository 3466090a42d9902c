package org.carequay.api.billing;

import jakarta.json.bind.annotation.JsonbProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.carequay.api.paging.Made;
import org.carequay.billing.InvoiceState;
import org.carequay.billing.InvoiceView;
import org.carequay.shared.Money;

/** An invoice as JSON; {@code next} are the moves it knows now. */
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
        List<InvoiceView.Offer> offers,
        List<InvoiceView.Cheque> cheques,
        List<InvoiceView.Move> history,
        Set<InvoiceState> next)
        implements Made {
    static InvoiceBody of(InvoiceView view) {
        return new InvoiceBody(
                view.id().value(),
                view.version(),
                view.number(),
                view.caseFile().value(),
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
                view.offers(),
                view.cheques(),
                view.history(),
                view.next());
    }
}
