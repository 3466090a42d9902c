package org.carequay.batch.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import org.carequay.billing.InvoiceView;
import org.carequay.document.DocumentId;
import org.carequay.document.DocumentKind;
import org.carequay.document.DocumentService;
import org.carequay.document.Markup;
import org.carequay.document.NewDocument;
import org.carequay.document.PdfRenderer;
import org.carequay.shared.Money;

/** Puts the signed reduction letter of a firm on file, as the case manager who opened the mail. */
@Dependent
public class ReductionLetter {
    private static final String PAGE =
            """
            <html><head><title>Reduction agreement</title></head><body>
            <p>%s</p><h1>Reduction agreement</h1>
            <p>Re: %s, invoice %s</p>
            <p>The clinic accepts %s US dollars in full settlement of %s US dollars billed, payable on settlement.</p>
            <p>For the firm: %s</p></body></html>
            """;

    @Inject
    private Stagehand stagehand;

    @Inject
    private DocumentService documents;

    @Inject
    private PdfRenderer pdf;

    DocumentId file(InvoiceView invoice, Money agreed, Cast cast, Instant at) throws Exception {
        byte[] letter = pdf.render(PAGE.formatted(
                Markup.text(invoice.firmName()),
                Markup.text(invoice.patientName()),
                Markup.text(invoice.number()),
                agreed,
                invoice.billed(),
                Markup.text(invoice.attorneyName())));
        NewDocument upload = new NewDocument(
                DocumentKind.REDUCTION_LETTER,
                "Reduction agreement " + invoice.number(),
                "reduction-" + invoice.number() + ".pdf",
                "application/pdf",
                letter,
                invoice.patient().value(),
                invoice.caseFile().value());
        return stagehand.as(
                cast.staff("casemanager"), at, () -> documents.upload(upload).id());
    }
}
