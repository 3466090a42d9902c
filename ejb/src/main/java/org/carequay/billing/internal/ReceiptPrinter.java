package org.carequay.billing.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.carequay.billing.Payments.Payment;
import org.carequay.document.DocumentContent;
import org.carequay.document.DocumentId;
import org.carequay.document.DocumentKind;
import org.carequay.document.DocumentService;
import org.carequay.document.Markup;
import org.carequay.document.NewDocument;
import org.carequay.document.PdfRenderer;
import org.carequay.shared.Money;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.ClinicService;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.ClinicView;
import org.carequay.tenancy.Columns;

/**
 * Prints what a patient takes home: who paid how much for what, and what was left. It is printed when somebody first asks for it,
 * says what stood after the payment whatever came since, and stays as it was printed.
 */
@Dependent
public class ReceiptPrinter {
    private static final String PRINTED =
            "select document_id from patient_payment where clinic_id = bound_clinic() and id = ? for update";
    private static final String PATIENT =
            "select spoken_name, mrn from patient_card where clinic_id = bound_clinic() and patient_id = ?";
    /** What was left of each invoice when the last entry of the payment was booked. */
    private static final String PARTS =
            """
            with last as (
              select e.id from ledger_entry e
              where e.clinic_id = bound_clinic() and e.payment_id = ? and e.reverses_id is null order by e.id desc limit 1)
            select i.number, s.amount, (select coalesce(sum(l.debit - l.credit), 0) from ledger_line l, last
                where l.clinic_id = i.clinic_id and l.invoice_id = i.id and l.account like '%RECEIVABLE'
                  and l.entry_id <= last.id) as left_open
            from patient_payment_part s
            join invoice i on i.clinic_id = s.clinic_id and i.id = s.invoice_id
            where s.clinic_id = bound_clinic() and s.payment_id = ? order by i.invoiced_on, i.number""";

    private static final String KEEP =
            "update patient_payment set document_id = ?, version = version + 1 where clinic_id = bound_clinic() and id = ?";

    @Inject
    private ClinicSql sql;

    @Inject
    private ClinicService clinics;

    @Inject
    private PdfRenderer renderer;

    @Inject
    private DocumentService documents;

    private record Payer(String name, String mrn) {}

    private record Part(String invoice, Money amount, Money left) {}

    /** The receipt of that payment, printed now when it was not yet. */
    DocumentContent of(Payment payment) {
        return documents.contentFor(printed(payment));
    }

    private DocumentId printed(Payment payment) {
        UUID id = payment.id().value();
        List<UUID> printed = sql.list(PRINTED, row -> Columns.uuid(row, "document_id"), id);
        if (printed.get(0) != null) {
            return DocumentId.of(printed.get(0));
        }
        ClinicView clinic = clinics.current();
        PaperText text = new PaperText(clinic);
        String title = text.plain("receipt") + " " + payment.number();
        DocumentId kept = documents
                .keep(new NewDocument(
                        DocumentKind.RECEIPT,
                        title,
                        payment.number() + ".pdf",
                        "application/pdf",
                        renderer.render(page(title, payment, clinic, text)),
                        payment.patient().value(),
                        null))
                .id();
        sql.update(KEEP, kept.value(), id);
        return kept;
    }

    private String page(String title, Payment payment, ClinicView clinic, PaperText text) {
        Payer payer = sql.first(
                        PATIENT,
                        row -> new Payer(row.getString("spoken_name"), row.getString("mrn")),
                        payment.patient().value())
                .orElseThrow(() -> new NotFound("patient"));
        String how = text.word("paid." + payment.method())
                + (payment.reference() == null ? "" : " " + Markup.text(payment.reference()));
        StringBuilder page = new StringBuilder(text.open(title, clinic))
                .append("<h1>%s</h1><p>%s: %s (%s %s)<br/>%s: %s<br/>%s: %s<br/>%s: %s</p>"
                        .formatted(
                                Markup.text(title),
                                text.word("patient"),
                                Markup.text(payer.name()),
                                text.word("mrn"),
                                Markup.text(payer.mrn()),
                                text.word("receivedOn"),
                                text.day(payment.receivedOn()),
                                text.word("paidBy"),
                                how,
                                text.word("receivedBy"),
                                Markup.text(payment.by())))
                .append(
                        "<table><thead><tr><th>%s</th><th class=\"n\">%s</th><th class=\"n\">%s</th></tr></thead><tbody>"
                                .formatted(text.word("invoice"), text.word("amount"), text.word("left")));
        UUID id = payment.id().value();
        for (Part part : sql.list(PARTS, ReceiptPrinter::part, id, id)) {
            page.append("<tr><td>%s</td><td class=\"n\">%s</td><td class=\"n\">%s</td></tr>"
                    .formatted(Markup.text(part.invoice()), text.money(part.amount()), text.money(part.left())));
        }
        return page.append("<tr class=\"total\"><td>%s</td><td class=\"n\">%s</td><td></td></tr></tbody></table>"
                        .formatted(text.word("total"), text.money(payment.amount())))
                .append(PaperText.close())
                .toString();
    }

    private static Part part(ResultSet row) throws SQLException {
        return new Part(row.getString("number"), Columns.money(row, "amount"), Columns.money(row, "left_open"));
    }
}
