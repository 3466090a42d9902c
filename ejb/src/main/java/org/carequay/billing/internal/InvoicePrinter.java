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
            from case_card c join patient_card p on p.clinic_id = c.clinic_id and p.patient_id = c.patient_id
            where c.clinic_id = bound_clinic() and c.case_id = ?""";

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
        byte[] pdf = renderer.render(page(invoice, sentTo, sentOn, clinic, text, title));
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
                        invoice.caseId())
                .orElseThrow(() -> new NotFound("case"));
        StringBuilder page = new StringBuilder(text.open(title, clinic))
                .append("<p class=\"to\">%s</p><h1>%s</h1>".formatted(Markup.text(sentTo), Markup.text(title)))
                .append("<p>%s: %s &#183; %s: %s<br/>%s: %s (%s %s, %s %s)<br/>%s: %s &#183; %s: %s</p>"
                        .formatted(
                                text.word("invoicedOn"),
                                text.day(invoice.invoicedOn()),
                                text.word("sentOn"),
                                text.day(sentOn),
                                text.word("patient"),
                                Markup.text(subject.patient()),
                                text.word("mrn"),
                                Markup.text(subject.mrn()),
                                text.word("born"),
                                text.day(subject.birthDate()),
                                text.word("case"),
                                Markup.text(subject.caseNo()),
                                text.word("dateOfLoss"),
                                text.day(subject.dateOfLoss())));
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
