package org.carequay.batch.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads the demo's tables, which lie in the resource folder {@code demo} and are described in docs/data-sources.md. */
final class Table {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private Table() {}

    /** All rows of a table in the order of the file; a name that ends in {@code .gz} is unpacked. */
    static List<CSVRecord> read(String name) {
        try (InputStream raw = Table.class.getResourceAsStream("/demo/" + name)) {
            if (raw == null) {
                throw new IllegalStateException("the demo table " + name + " is missing");
            }
            InputStream text = name.endsWith(".gz") ? new GZIPInputStream(raw) : raw;
            return FORMAT.parse(new InputStreamReader(text, StandardCharsets.UTF_8))
                    .getRecords();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the demo table " + name + " can not be read", unreadable);
        }
    }

    /** The words of a cell that holds several, parted by blanks. */
    static List<String> words(CSVRecord row, String column) {
        String cell = row.get(column).strip();
        return cell.isEmpty() ? List.of() : List.of(cell.split(" +"));
    }

    static int number(CSVRecord row, String column) {
        return Integer.parseInt(row.get(column).strip());
    }
}
