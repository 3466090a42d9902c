package org.carequay.shared.sheet;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/**
 * Writes CSV that spreadsheets may open: UTF-8 with its mark, every cell quoted, and an apostrophe before what they would take
 * for a formula (OWASP, CSV injection).
 */
public final class CsvOut implements Closeable {
    private static final String STARTS_A_FORMULA = "=+-@\t\r";
    private final CSVPrinter printer;

    public CsvOut(OutputStream out, char delimiter) throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write('\uFEFF');
        printer = new CSVPrinter(
                writer,
                CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(delimiter)
                        .setQuoteMode(QuoteMode.ALL_NON_NULL)
                        .get());
    }

    /** Writes a row; null cells are empty. */
    public void row(List<String> cells) {
        try {
            printer.printRecord(cells.stream().map(CsvOut::harmless).toList());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The cell as a spreadsheet may read it; null becomes empty. */
    public static String harmless(String cell) {
        if (cell == null || cell.isEmpty()) {
            return "";
        }
        return STARTS_A_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    /**
     * Writes what is still held back. The stream stays open, it is its owner's: an answer that ended here would be with the
     * reader before the transaction that notes the export has been committed.
     */
    @Override
    public void close() throws IOException {
        printer.flush();
    }
}
