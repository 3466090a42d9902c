package org.carequay.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Lists that come with the application. */
final class Library {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private Library() {}

    static List<CSVRecord> rows(String file) {
        try (InputStream in = Library.class.getResourceAsStream(file);
                CSVParser rows = CSVParser.parse(new InputStreamReader(in, StandardCharsets.UTF_8), FORMAT)) {
            return new ArrayList<>(rows.getRecords());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Null stands for no side. */
    static List<String> sides(String sided) {
        return "yes".equals(sided) ? List.of("LEFT", "RIGHT") : Arrays.asList((String) null);
    }
}
