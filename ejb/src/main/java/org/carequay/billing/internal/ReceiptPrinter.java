package org.carequay.billing.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.carequay.billing.Payments.NewPayment;
import org.carequay.billing.model.Actor;
import org.carequay.billing.model.PaymentDesk.Share;
import org.carequay.document.DocumentId;
import org.carequay.document.DocumentKind;
import org.carequay.document.DocumentService;
import org.carequay.document.Markup;
import org.carequay.document.NewDocument;
import org.carequay.document.PdfRenderer;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.ClinicService;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.ClinicView;

/** Prints what a patient takes home: who paid how much for what, and what is left. */
@Dependent
public class ReceiptPrinter {
    private static final String PATIENT =
            "select spoken_name, mrn from patient_card where clinic_id = bound_clinic() and patient_id = ?";

    @Inject
    private ClinicSql sql;

    @Inject
    private ClinicService clinics;

    @Inject
    private PdfRenderer renderer;

    @Inject
    private DocumentService documents;

    @Inject
    private JpaBillingBook book;

    private record Payer(String name, String mrn) {}

    DocumentId print(String number, NewPayment payment, List<Share> shares, Actor by) {
        ClinicView clinic = clinics.current();
        PaperText text = new PaperText(clinic);
        String title = text.plain("receipt") + " " + number;
        return documents
                .keep(new NewDocument(
                        DocumentKind.RECEIPT,
                        title,
                        number + ".pdf",
                        "application/pdf",
                        renderer.render(page(title, payment, shares, by, clinic, text)),
                        payment.patient().value(),
                        null))
                .id();
    }

    private String page(
            String title, NewPayment payment, List<Share> shares, Actor by, ClinicView clinic, PaperText text) {
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
                                text.day(by.day()),
                                text.word("paidBy"),
                                how,
                                text.word("receivedBy"),
                                Markup.text(by.name())))
                .append(
                        "<table><thead><tr><th>%s</th><th class=\"n\">%s</th><th class=\"n\">%s</th></tr></thead><tbody>"
                                .formatted(text.word("invoice"), text.word("amount"), text.word("left")));
        for (Share share : shares) {
            page.append("<tr><td>%s</td><td class=\"n\">%s</td><td class=\"n\">%s</td></tr>"
                    .formatted(
                            Markup.text(share.invoice().number()),
                            text.money(share.amount()),
                            text.money(book.open(share.invoice()))));
        }
        return page.append("<tr class=\"total\"><td>%s</td><td class=\"n\">%s</td><td></td></tr></tbody></table>"
                        .formatted(text.word("total"), text.money(payment.amount())))
                .append(PaperText.close())
                .toString();
    }
}
