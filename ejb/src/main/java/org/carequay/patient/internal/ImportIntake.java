package org.carequay.patient.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.carequay.patient.ImportUpload;
import org.carequay.patient.model.PatientImport;
import org.carequay.shared.Clock;
import org.carequay.shared.InvalidInput;
import org.carequay.tenancy.Caller;
import org.carequay.tenancy.CurrentCaller;

/** Reads an uploaded file from beginning to end and keeps its rows block by block; what cannot be read leaves nothing. */
@ApplicationScoped
public class ImportIntake {
    private static final Set<String> ENCODINGS = Set.of("UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "ISO-8859-1");
    private static final Set<Character> DELIMITERS = Set.of(',', ';', '\t', '|');
    private static final int MAX_NAME = 120;

    @Inject
    private ImportStore store;

    @Inject
    private Clock clock;

    @Inject
    private CurrentCaller caller;

    PatientImport take(ImportUpload file) {
        new InvalidInput.Check()
                .required("file", file.content())
                .that(file.encoding() == null || ENCODINGS.contains(file.encoding()), "encoding", "unknown-value")
                .that(file.delimiter() == null || DELIMITERS.contains(file.delimiter()), "delimiter", "unknown-value")
                .done();
        Charset encoding = file.encoding() == null ? null : Charset.forName(file.encoding());
        try (InputStream content = file.content();
                CsvFile csv = new CsvFile(content, encoding, file.delimiter())) {
            return keep(csv, name(file.fileName()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private PatientImport keep(CsvFile csv, String name) {
        Caller who = caller.get();
        PatientImport made = new PatientImport(name, clock.now(), who.personName(), who.account());
        made.read(csv.encoding(), csv.delimiter(), csv.headings(), csv.size());
        store.add(made);
        List<CsvFile.Row> rows = new ArrayList<>();
        for (CsvFile.Row row = csv.next(); row != null; row = csv.next()) {
            rows.add(row);
            if (rows.size() == RowBlock.ROWS) {
                keep(made, rows);
            }
        }
        keep(made, rows);
        made.read(csv.encoding(), csv.delimiter(), csv.headings(), csv.size());
        return made;
    }

    private void keep(PatientImport made, List<CsvFile.Row> rows) {
        if (!rows.isEmpty()) {
            store.addBlock(made, made.blocks(), rows);
            made.add(rows.size());
            rows.clear();
        }
    }

    /** Without folders and without what no table keeps. */
    private static String name(String given) {
        String plain = given == null
                ? ""
                : given.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
        String named = plain.isEmpty() ? "patients.csv" : plain;
        return named.length() > MAX_NAME ? named.substring(named.length() - MAX_NAME) : named;
    }
}
