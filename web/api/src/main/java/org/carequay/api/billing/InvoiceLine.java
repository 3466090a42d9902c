package org.carequay.api.billing;

import jakarta.json.bind.annotation.JsonbProperty;
import java.time.LocalDate;
import java.util.UUID;
import org.carequay.billing.InvoiceRow;
import org.carequay.billing.InvoiceState;
import org.carequay.shared.Money;

/** One invoice of a list. */
public record InvoiceLine(
        UUID id,
        long version,
        String number,
        @JsonbProperty("case") UUID caseFile,
        String caseNo,
        UUID patient,
        String patientName,
        String firmName,
        InvoiceState state,
        Money billed,
        Money agreed,
        Money paid,
        Money balance,
        LocalDate createdOn) {
    static InvoiceLine of(InvoiceRow row) {
        return new InvoiceLine(
                row.id().value(),
                row.version(),
                row.number(),
                row.caseFile() == null ? null : row.caseFile().value(),
                row.caseNo(),
                row.patient().value(),
                row.patientName(),
                row.firmName(),
                row.state(),
                row.billed(),
                row.agreed(),
                row.paid(),
                row.balance(),
                row.createdOn());
    }
}
