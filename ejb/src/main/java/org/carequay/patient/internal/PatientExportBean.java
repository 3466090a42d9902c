package org.carequay.patient.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.carequay.audit.AuditTrail;
import org.carequay.patient.PatientExport;
import org.carequay.patient.PatientFilter;
import org.carequay.patient.PatientQuery;
import org.carequay.patient.PatientRow;
import org.carequay.security.Permission;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.PageRequest;
import org.carequay.shared.sheet.CsvOut;
import org.carequay.shared.sheet.Spreadsheet;
import org.carequay.shared.sheet.Spreadsheet.Column;
import org.carequay.shared.sheet.Spreadsheet.Kind;
import org.carequay.tenancy.CurrentCaller;

/** Writes the list page by page, so that the memory it takes does not grow with the clinic. */
@Stateless
@PermitAll
@Local(PatientExport.class)
public class PatientExportBean implements PatientExport {
    private static final String BUNDLE = "org.carequay.patient.export";
    private static final ResourceBundle.Control ENGLISH_ELSE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final List<String> COLUMNS = List.of("mrn", "name", "birthDate", "gender", "phone", "city");

    @Inject
    private PatientSearch search;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentCaller caller;

    @Override
    public void write(String text, PatientFilter filter, Format format, Locale locale, OutputStream out)
            throws IOException {
        Asked asked = new Asked(text, filter);
        if (!caller.get().may(Permission.PATIENT_READ.key())) {
            throw new DomainRefusal("forbidden");
        }
        ResourceBundle words =
                ResourceBundle.getBundle(BUNDLE, locale, PatientExportBean.class.getClassLoader(), ENGLISH_ELSE);
        Counted rows = new Counted();
        try {
            if (format == Format.XLSX) {
                workbook(asked, words, rows, out);
            } else {
                csv(asked, words, rows, out);
            }
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        } finally {
            // What went out before a connection broke went out.
            audit.act(
                    "EXPORT",
                    "patient",
                    null,
                    "{\"format\": \"" + format + "\", \"rows\": " + rows.patients.size() + "}");
            audit.exported("patient", null, rows.patients, "{}");
        }
    }

    /** Which patients. */
    private record Asked(String text, PatientFilter filter) {}

    /** Who was written. */
    private static final class Counted {
        private final List<UUID> patients = new ArrayList<>();
    }

    private void workbook(Asked asked, ResourceBundle words, Counted rows, OutputStream out) throws IOException {
        List<Column> columns = COLUMNS.stream()
                .map(key -> new Column(
                        words.getString(key),
                        key.equals("birthDate") ? Kind.DAY : Kind.TEXT,
                        key.equals("name") ? 36 : 16))
                .toList();
        try (Spreadsheet sheet = new Spreadsheet(words.getString("title"), columns)) {
            each(
                    asked,
                    rows,
                    row -> sheet.row(
                            row.mrn(), row.name(), row.birthDate(), gender(row, words), row.phone(), row.city()));
            sheet.write(out);
        }
    }

    private void csv(Asked asked, ResourceBundle words, Counted rows, OutputStream out) throws IOException {
        try (CsvOut csv = new CsvOut(out, ',')) {
            csv.row(COLUMNS.stream().map(words::getString).toList());
            each(
                    asked,
                    rows,
                    row -> csv.row(Stream.of(
                                    row.mrn(),
                                    row.name(),
                                    Objects.toString(row.birthDate(), ""),
                                    gender(row, words),
                                    row.phone(),
                                    row.city())
                            .map(cell -> cell == null ? "" : cell)
                            .toList()));
        }
    }

    private void each(Asked asked, Counted rows, Consumer<PatientRow> taker) {
        Consumer<PatientRow> counting = row -> {
            taker.accept(row);
            rows.patients.add(row.id().value());
        };
        if (asked.text() == null || asked.text().isBlank()) {
            search.every(asked.filter(), counting);
        } else {
            found(asked, counting);
        }
    }

    /** What a search finds is little, and in the order of how well it fits. */
    private void found(Asked asked, Consumer<PatientRow> taker) {
        List<PatientRow> page;
        int number = 0;
        do {
            page = search.find(new PatientQuery(
                            asked.text(), asked.filter(), new PageRequest(number++, PageRequest.MAX_SIZE, null)))
                    .items();
            page.forEach(taker);
        } while (page.size() == PageRequest.MAX_SIZE);
    }

    private static String gender(PatientRow row, ResourceBundle words) {
        return row.gender() == null ? "" : words.getString("gender." + row.gender());
    }
}
