package org.carequay.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.carequay.patient.PatientWords;
import org.carequay.patient.model.match.Matcher;
import org.carequay.patient.model.match.Place;
import org.carequay.patient.model.match.Traits;

/**
 * A labelled set of the Febrl generator: {@code rec-<n>-org} and {@code rec-<n>-dup-<k>} with one n are one person. Its
 * Australian fields are mapped to ours: suburb is the city, {@code soc_sec_id} stands for a social security number. The state
 * and the second address line are not used.
 */
record LabelledRecords(String name, List<Labelled> records) {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreSurroundingSpaces(true)
            .get();
    private static final int DATE = 8;
    private static final int LAST_FOUR = 4;

    /** @param person what the label says: equal for records of one person */
    record Labelled(String person, Traits traits) {}

    /** @param withNumber whether the number takes part */
    static LabelledRecords read(Path file, boolean withNumber) throws IOException {
        List<Labelled> records = new ArrayList<>();
        try (CSVParser rows = CSVParser.parse(Files.newBufferedReader(file), FORMAT)) {
            for (CSVRecord row : rows) {
                records.add(new Labelled(row.get("rec_id").split("-")[1], traits(row, withNumber)));
            }
        }
        return new LabelledRecords(file.getFileName().toString(), records);
    }

    long truePairs() {
        Map<String, Long> sizes = new HashMap<>();
        records.forEach(record -> sizes.merge(record.person(), 1L, Long::sum));
        return sizes.values().stream().mapToLong(size -> size * (size - 1) / 2).sum();
    }

    private static Traits traits(CSVRecord row, boolean withNumber) {
        String number = row.get("soc_sec_id").strip();
        String lastFour = number.substring(Math.max(0, number.length() - LAST_FOUR));
        return new Traits(
                PatientWords.of(row.get("surname")),
                PatientWords.of(row.get("given_name")),
                "",
                date(row.get("date_of_birth")),
                false,
                null,
                Set.of(),
                Set.of(),
                List.of(Place.of(
                        row.get("street_number") + " " + row.get("address_1"),
                        row.get("suburb"),
                        row.get("postcode").toUpperCase(Locale.ROOT))),
                withNumber && !number.isEmpty() ? Set.of("SS:" + number, Matcher.LAST_FOUR + lastFour) : Set.of());
    }

    /** Null when there is no such day. */
    private static LocalDate date(String digits) {
        try {
            return digits.length() == DATE
                    ? LocalDate.of(
                            Integer.parseInt(digits.substring(0, 4)),
                            Integer.parseInt(digits.substring(4, 6)),
                            Integer.parseInt(digits.substring(6)))
                    : null;
        } catch (DateTimeException | NumberFormatException noSuchDay) {
            return null;
        }
    }
}
