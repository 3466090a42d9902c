package org.carequay.mailing.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.carequay.document.DocumentId;
import org.carequay.document.DocumentKind;
import org.carequay.document.DocumentService;
import org.carequay.document.Markup;
import org.carequay.document.NewDocument;
import org.carequay.document.PdfRenderer;
import org.carequay.mailing.internal.MailingRows.Letter;
import org.carequay.patient.PhoneNumber;
import org.carequay.shared.Clock;
import org.carequay.shared.sheet.Spreadsheet;
import org.carequay.shared.sheet.Spreadsheet.Column;
import org.carequay.shared.sheet.Spreadsheet.Kind;
import org.carequay.tenancy.ClinicService;
import org.carequay.tenancy.ClinicView;

/** Prints letters for window envelopes, puts them together, and writes down where they go. */
@ApplicationScoped
public class LetterSheets {
    private static final String BUNDLE = "org.carequay.mailing.papers";
    private static final String PDF = "application/pdf";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    /** The address stands where the window of a No. 10 envelope is once the sheet is folded in three. */
    private static final String SHEET =
            """
            <html xmlns="http://www.w3.org/1999/xhtml" lang="%1$s" xml:lang="%1$s"><head><title>%2$s</title>
            <meta name="description" content="%2$s" /><style>
            @page { size: letter; margin: 12mm 22mm 20mm 22mm; }
            body { font-family: 'Open Sans', sans-serif; font-size: 10.5pt; line-height: 1.45; color: #1b2733; }
            .head { height: 34mm; color: #5a6b7b; font-size: 8.6pt; } .clinic { font-size: 12pt; color: #1b2733; }
            .to { height: 34mm; font-size: 11pt; white-space: pre-line; }
            h1 { font-size: 13pt; margin: 6mm 0 4mm 0; } .body { white-space: pre-line; }
            </style></head><body><div class="head"><b class="clinic">%3$s</b><br/>%4$s<br/>%5$s</div>
            <div class="to">%6$s</div><p>%7$s</p><h1>%2$s</h1><div class="body">%8$s</div></body></html>""";

    @Inject
    private PdfRenderer renderer;

    @Inject
    private DocumentService documents;

    @Inject
    private ClinicService clinics;

    @Inject
    private Clock clock;

    /** The letter, into the documents of its patient. */
    DocumentId print(Letter letter) {
        ClinicView clinic = clinics.current();
        String page = SHEET.formatted(
                letter.language(),
                Markup.text(letter.subject()),
                Markup.text(clinic.legalName()),
                Markup.text(clinic.statementAddress().oneLine()),
                Markup.text(PhoneNumber.parse(clinic.phone())
                        .map(PhoneNumber::shown)
                        .orElse(clinic.phone())),
                Markup.text(letter.recipient() + "\n" + letter.line() + "\n" + letter.city() + ", " + letter.state()
                        + " " + letter.postalCode()),
                Markup.text(day(letter.language(), clinic)),
                Markup.text(letter.body()));
        return documents
                .keep(new NewDocument(
                        DocumentKind.LETTER,
                        letter.subject(),
                        "letter-" + letter.id() + ".pdf",
                        PDF,
                        renderer.render(page),
                        letter.patient(),
                        null))
                .id();
    }

    private String day(String language, ClinicView clinic) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Locale.forLanguageTag(language + "-US"))
                .format(clock.today(clinic.zone()));
    }

    /** All letters in their order, in one file. */
    DocumentId together(List<Letter> letters) {
        List<PDDocument> parts = new ArrayList<>();
        try (PDDocument all = new PDDocument()) {
            PDFMergerUtility merger = new PDFMergerUtility();
            for (Letter letter : letters) {
                PDDocument part = Loader.loadPDF(
                        documents.contentFor(new DocumentId(letter.document())).content());
                parts.add(part);
                merger.appendDocument(all, part);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            all.save(bytes);
            return keep(words().getString("letters"), "letters.pdf", PDF, bytes.toByteArray());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            parts.forEach(LetterSheets::close);
        }
    }

    private static void close(PDDocument part) {
        try {
            part.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Where they go, one line for each letter in the order of the file. */
    DocumentId addresses(List<Letter> letters) {
        ResourceBundle words = words();
        List<Column> columns = List.of("number", "name", "street", "city", "state", "postalCode", "subject").stream()
                .map(key -> new Column(words.getString(key), Kind.TEXT, "subject".equals(key) ? 44 : 22))
                .collect(Collectors.toList());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Spreadsheet sheet = new Spreadsheet(words.getString("addresses"), columns)) {
            for (Letter letter : letters) {
                sheet.row(
                        String.valueOf(letter.position()),
                        letter.recipient(),
                        letter.line().replace("\n", ", "),
                        letter.city(),
                        letter.state(),
                        letter.postalCode(),
                        letter.subject());
            }
            sheet.write(bytes);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return keep(words.getString("addresses"), "addresses.xlsx", WORKBOOK, bytes.toByteArray());
    }

    private DocumentId keep(String title, String name, String mediaType, byte[] bytes) {
        return documents
                .keep(new NewDocument(DocumentKind.LETTER, title, name, mediaType, bytes, null, null))
                .id();
    }

    private ResourceBundle words() {
        return ResourceBundle.getBundle(
                BUNDLE,
                Locale.forLanguageTag(clinics.current().locale()),
                LetterSheets.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
