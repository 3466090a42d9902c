package org.carequay.billing.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.carequay.audit.AuditTrail;
import org.carequay.billing.AgencyHandovers.Handover;
import org.carequay.billing.FinanceReports.Format;
import org.carequay.document.Disclosures;
import org.carequay.document.Disclosures.RecipientKind;
import org.carequay.document.DocumentContent;
import org.carequay.document.DocumentId;
import org.carequay.document.DocumentKind;
import org.carequay.document.DocumentService;
import org.carequay.document.NewDocument;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.ClinicService;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.ClinicView;
import org.carequay.tenancy.Columns;

/** The files of a hand-over, and the account of what they tell an agency of whom. */
@Dependent
public class AgencyFiles {
    private static final String ENTITY = "agency_handover";
    private static final String KEPT =
            "update agency_handover set workbook_id = ?, csv_id = ? where clinic_id = bound_clinic() and id = ?";
    private static final String FILES =
            "select workbook_id, csv_id from agency_handover where clinic_id = bound_clinic() and id = ?";

    @Inject
    private ClinicSql sql;

    @Inject
    private AgencyReader reader;

    @Inject
    private Actors actors;

    @Inject
    private DocumentService documents;

    @Inject
    private Disclosures disclosures;

    @Inject
    private AuditTrail audit;

    @Inject
    private ClinicService clinics;

    /** Keeps the list as it is handed over now; from now on it is disclosed. */
    void keep(Handover handover) {
        DocumentId workbook =
                keep(handover, Format.XLSX, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        DocumentId csv = keep(handover, Format.CSV, "text/csv");
        sql.update(KEPT, workbook.value(), csv.value(), handover.id().value());
        disclosed(handover, workbook, "purpose");
    }

    private DocumentId keep(Handover handover, Format format, String mediaType) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        table(handover, handover.handedOn(), format, bytes);
        PaperText text = new PaperText(clinics.current());
        String name = String.format("collections-%04d-%s.%s", handover.number(), handover.handedOn(), format);
        return documents
                .keep(new NewDocument(
                        DocumentKind.AGENCY_LIST,
                        text.told("agency.title", handover.number()),
                        name.toLowerCase(Locale.ROOT),
                        mediaType,
                        bytes.toByteArray(),
                        null,
                        null))
                .id();
    }

    /** As it was handed over. */
    DocumentContent kept(Handover handover, Format format) {
        DocumentContent content = documents.contentFor(file(handover, format));
        exported(handover, handover.handedOn(), format);
        return content;
    }

    /** As it stands on that day, which the agency is told as well. */
    void write(Handover handover, LocalDate asOf, Format format, OutputStream out) {
        table(handover, asOf, format, out);
        disclosed(handover, file(handover, format), "purpose.standing");
        exported(handover, asOf, format);
    }

    private DocumentId file(Handover handover, Format format) {
        UUID kept = sql.first(
                        FILES,
                        row -> Columns.uuid(row, format == Format.CSV ? "csv_id" : "workbook_id"),
                        handover.id().value())
                .orElseThrow(() -> new NotFound("agency hand-over"));
        return new DocumentId(kept);
    }

    private void table(Handover handover, LocalDate asOf, Format format, OutputStream out) {
        ClinicView clinic = clinics.current();
        PaperText text = new PaperText(clinic);
        String title = text.told("agency.title", handover.number());
        List<String> head = List.of(
                title + " · " + text.told("agency.to", handover.agency(), handover.handedOn()),
                text.plain("asOf") + " " + asOf,
                actors.made());
        ReportFiles files = new ReportFiles(AgencyReader.LIST.columns(), text, clinic, title, head);
        try (ReportSink sink = format == Format.CSV ? files.csv(out) : files.sheet(out)) {
            reader.read(handover, asOf, sink);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void disclosed(Handover handover, DocumentId document, String purpose) {
        PaperText text = new PaperText(clinics.current());
        disclosures.gave(
                document,
                reader.patients(handover.id()),
                RecipientKind.COLLECTION_AGENCY,
                handover.agency(),
                text.told("agency." + purpose, handover.number()));
    }

    private void exported(Handover handover, LocalDate asOf, Format format) {
        audit.exported(
                ENTITY,
                handover.id().value(),
                reader.patients(handover.id()),
                "{\"number\": %d, \"asOf\": \"%s\", \"format\": \"%s\"}".formatted(handover.number(), asOf, format));
    }
}
