package org.carequay.patient.internal;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.carequay.shared.DomainRefusal;

/** A CSV file (RFC 4180, other delimiters too) read row by row in bounded memory; its first row names the columns. */
final class CsvFile implements Closeable {
    static final int MAX_COLUMNS = 500;
    private static final int MAX_HEADING = 100;
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};

    private final CsvText text;
    private final char delimiter;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<String> headings;

    /** One row; {@code line} counts from 1, the heading's. */
    record Row(long line, List<String> cells) {}

    /**
     * @param encoding null: find it
     * @param wanted the delimiter, or null: the one that the first line holds most of
     * @throws DomainRefusal when it is no such file
     */
    CsvFile(InputStream content, Charset encoding, Character wanted) throws IOException {
        text = new CsvText(content, encoding);
        BufferedReader ahead = new BufferedReader(text, CsvText.MAX_ROW);
        delimiter = wanted != null ? wanted : mostIn(ahead);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(false)
                .get();
        parser = CSVParser.parse(ahead, format);
        records = parser.iterator();
        Row first = next();
        if (first == null) {
            throw new DomainRefusal("import-empty");
        }
        headings = headings(first.cells());
    }

    private static char mostIn(BufferedReader ahead) throws IOException {
        ahead.mark(CsvText.MAX_ROW);
        int[] count = new int[DELIMITERS.length];
        boolean quoted = false;
        for (int read = 0; read < CsvText.MAX_ROW; read++) {
            int c = ahead.read();
            if (c < 0 || !quoted && c == '\n') {
                break;
            }
            quoted ^= c == '"';
            for (int i = 0; i < DELIMITERS.length && !quoted; i++) {
                count[i] += c == DELIMITERS[i] ? 1 : 0;
            }
        }
        ahead.reset();
        int best = 0;
        for (int i = 1; i < count.length; i++) {
            best = count[i] > count[best] ? i : best;
        }
        return DELIMITERS[best];
    }

    private static List<String> headings(List<String> cells) {
        if (cells.size() < 2) {
            throw new DomainRefusal("import-one-column");
        }
        if (cells.size() > MAX_COLUMNS) {
            throw new DomainRefusal("import-too-many-columns", Map.of("most", MAX_COLUMNS));
        }
        List<String> named = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (String cell : cells) {
            String name = cell.strip().replaceAll("\\s+", " ");
            String heading = name.isEmpty() ? "#" + (named.size() + 1) : name;
            if (heading.length() > MAX_HEADING) {
                throw new DomainRefusal("import-heading-too-long", Map.of("most", MAX_HEADING));
            }
            if (!taken.add(heading)) {
                throw new DomainRefusal("import-heading-twice", Map.of("heading", heading));
            }
            named.add(heading);
        }
        return List.copyOf(named);
    }

    /** The next row that is not empty, or null at the end. */
    Row next() {
        long line = parser.getCurrentLineNumber() + 1;
        try {
            while (records.hasNext()) {
                List<String> cells = records.next().toList();
                text.rowEnded(parser.getCurrentLineNumber() + 1);
                if (cells.stream().mapToInt(String::length).sum() > CsvText.MAX_ROW) {
                    throw CsvText.rowTooLong(line);
                }
                if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                    return new Row(line, cells);
                }
                line = parser.getCurrentLineNumber() + 1;
            }
            return null;
        } catch (UncheckedIOException quotes) {
            throw new DomainRefusal("import-quotes", Map.of("line", line));
        }
    }

    List<String> headings() {
        return headings;
    }

    char delimiter() {
        return delimiter;
    }

    String encoding() {
        return text.charset().name();
    }

    long size() {
        return text.size();
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
