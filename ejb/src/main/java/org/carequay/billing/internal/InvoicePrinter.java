package org.carequay.billing.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.carequay.billing.InvoiceView;
import org.carequay.billing.model.Invoice;
import org.carequay.billing.model.InvoiceLine;
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
import org.carequay.tenancy.Columns;

/** Prints an invoice as it is sent, and keeps the paper. */
@Dependent
public class InvoicePrinter {
    private static final String SUBJECT =
            """
            select c.case_no, c.date_of_loss, p.spoken_name, p.mrn, p.birth_date
            from patient_card p left join case_card c on c.clinic_id = p.clinic_id and c.case_id = ?
            where p.clinic_id = bound_clinic() and p.patient_id = ?""";

    @PersistenceContext(unitName = "carequay")
    private EntityManager em;

    @Inject
    private ClinicSql sql;

    @Inject
    private ClinicService clinics;

    @Inject
    private PdfRenderer renderer;

    @Inject
    private DocumentService documents;

    private record Subject(String caseNo, LocalDate dateOfLoss, String patient, String mrn, LocalDate birthDate) {}

    DocumentId print(Invoice invoice, String sentTo, LocalDate sentOn) {
        ClinicView clinic = clinics.current();
        PaperText text = new PaperText(clinic);
        String title = text.plain("invoice") + " " + invoice.number();
        byte[] pdf = render(invoice, sentTo, sentOn);
        return documents
                .keep(new NewDocument(
                        DocumentKind.INVOICE,
                        title,
                        invoice.number() + ".pdf",
                        "application/pdf",
                        pdf,
                        invoice.patientId(),
                        invoice.caseId()))
                .id();
    }

    /** What was sent, byte for byte; before that as it stands. */
    byte[] paper(Invoice invoice) {
        return invoice.documentId() == null
                ? render(invoice, "", null)
                : documents.contentFor(new DocumentId(invoice.documentId())).content();
    }

    /** @param sentOn null while it was not sent */
    byte[] render(Invoice invoice, String sentTo, LocalDate sentOn) {
        ClinicView clinic = clinics.current();
        PaperText text = new PaperText(clinic);
        String title = text.plain("invoice") + " " + invoice.number();
        return renderer.render(page(invoice, sentTo, sentOn, clinic, text, title));
    }

    private String page(
            Invoice invoice, String sentTo, LocalDate sentOn, ClinicView clinic, PaperText text, String title) {
        Subject subject = sql.first(
                        SUBJECT,
                        row -> new Subject(
                                row.getString("case_no"),
                                Columns.day(row, "date_of_loss"),
                                row.getString("spoken_name"),
                                row.getString("mrn"),
                                Columns.day(row, "birth_date")),
                        invoice.caseId(),
                        invoice.patientId())
                .orElseThrow(() -> new NotFound("patient"));
        StringBuilder page = new StringBuilder(text.open(title, clinic))
                .append("<p class=\"to\">%s</p><h1>%s</h1>".formatted(Markup.text(sentTo), Markup.text(title)))
                .append("<p>%s: %s &#183; %s: %s<br/>%s: %s (%s %s, %s %s)"
                        .formatted(
                                text.word("invoicedOn"),
                                text.day(invoice.invoicedOn()),
                                text.word("sentOn"),
                                sentOn == null ? "–" : text.day(sentOn),
                                text.word("patient"),
                                Markup.text(subject.patient()),
                                text.word("mrn"),
                                Markup.text(subject.mrn()),
                                text.word("born"),
                                text.day(subject.birthDate())));
        if (subject.caseNo() != null) {
            page.append("<br/>%s: %s &#183; %s: %s"
                    .formatted(
                            text.word("case"),
                            Markup.text(subject.caseNo()),
                            text.word("dateOfLoss"),
                            text.day(subject.dateOfLoss())));
        }
        page.append("</p>");
        lines(invoice, text, page);
        return page.append(PaperText.close()).toString();
    }

    private void lines(Invoice invoice, PaperText text, StringBuilder page) {
        page.append("<table><thead><tr><th>%s</th><th>%s</th><th>%s</th><th class=\"n\">%s</th><th class=\"n\">%s</th>"
                        .formatted(
                                text.word("service"),
                                text.word("code"),
                                text.word("diagnoses"),
                                text.word("units"),
                                text.word("amount")))
                .append("</tr></thead><tbody>");
        List<InvoiceLine> lines = em.createQuery(
                        "select l from InvoiceLine l where l.invoiceId = :invoice order by l.position",
                        InvoiceLine.class)
                .setParameter("invoice", invoice.id())
                .getResultList();
        for (InvoiceLine each : lines) {
            InvoiceView.Line line = each.view();
            page.append("<tr><td>%s</td><td>%s %s</td><td>%s</td><td class=\"n\">%d</td><td class=\"n\">%s</td></tr>"
                    .formatted(
                            text.day(line.dateOfService()),
                            Markup.text(coded(line)),
                            Markup.text(line.label()),
                            Markup.text(String.join(" ", line.diagnoses())),
                            line.units(),
                            text.money(line.amount())));
        }
        page.append("<tr class=\"total\"><td colspan=\"4\">%s</td><td class=\"n\">%s</td></tr></tbody></table>"
                .formatted(text.word("total"), text.money(invoice.billed())));
    }

    /** The code with its modifiers, as in 97140-59. */
    private static String coded(InvoiceView.Line line) {
        return line.modifiers().isEmpty() ? line.code() : line.code() + "-" + String.join("-", line.modifiers());
    }
}
