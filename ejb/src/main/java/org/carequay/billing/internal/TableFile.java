package org.carequay.billing.internal;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Money;

/**
 * A small CSV file with a heading, in UTF-8, at most 20,000 lines. A cell that does not fit is a violation of its line;
 * {@link #done} refuses the file whole with the first hundred of them.
 */
final class TableFile {
    private static final int MOST_LINES = 20_000;
    private static final int MOST_TOLD = 100;
    private final List<CSVRecord> records;
    private final InvalidInput.Check check = new InvalidInput.Check();

    /** @throws InvalidInput {@code not-a-table}, {@code too-many}, {@code required} for a heading that is missing */
    TableFile(byte[] csv, List<String> headings) {
        this.records = read(csv);
        new InvalidInput.Check()
                .that(!records.isEmpty(), "file", "required")
                .that(records.size() <= MOST_LINES, "file", "too-many")
                .done();
        for (String heading : headings) {
            check.that(records.get(0).isMapped(heading), heading, "column-missing");
        }
        check.done();
    }

    private static List<CSVRecord> read(byte[] csv) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreHeaderCase(true)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text(csv)), format)) {
            return parser.getRecords();
        } catch (IOException | RuntimeException unreadable) {
            throw notATable();
        }
    }

    private static String text(byte[] csv) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(csv))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException otherEncoding) {
            throw notATable();
        }
    }

    private static InvalidInput notATable() {
        return new InvalidInput("invalid", List.of(new org.carequay.shared.Violation("file", "not-a-table")));
    }

    List<CSVRecord> lines() {
        return records;
    }

    /** The name of a cell in refusals. */
    static String at(CSVRecord line, String column) {
        return "line " + (line.getRecordNumber() + 1) + " " + column;
    }

    /** The cell, or null when the file has no such column or nothing in it. */
    String text(CSVRecord line, String column) {
        String value = line.isMapped(column) && line.isSet(column) ? line.get(column) : null;
        return value == null || value.isBlank() ? null : value.strip();
    }

    LocalDate day(CSVRecord line, String column, LocalDate other) {
        String value = text(line, column);
        try {
            return value == null ? other : LocalDate.parse(value);
        } catch (DateTimeException unreadable) {
            check.that(false, at(line, column), "not-valid");
            return null;
        }
    }

    Money money(CSVRecord line, String column) {
        String value = text(line, column);
        try {
            return value == null
                    ? null
                    : Money.of(new BigDecimal(value.replace("$", "").replace(",", "")));
        } catch (ArithmeticException | NumberFormatException unreadable) {
            check.that(false, at(line, column), "not-valid");
            return null;
        }
    }

    /** One of these words, in whatever case. */
    <E extends Enum<E>> E word(CSVRecord line, String column, Class<E> type, E other) {
        String value = text(line, column);
        for (E each : type.getEnumConstants()) {
            if (each.name().equalsIgnoreCase(value)) {
                return each;
            }
        }
        check.that(value == null, at(line, column), "unknown-value");
        return other;
    }

    InvalidInput.Check check() {
        return check;
    }

    /** @throws InvalidInput when anything is wrong */
    void done() {
        List<org.carequay.shared.Violation> found = check.found();
        if (!found.isEmpty()) {
            throw new InvalidInput("invalid", found.subList(0, Math.min(MOST_TOLD, found.size())));
        }
    }
}
