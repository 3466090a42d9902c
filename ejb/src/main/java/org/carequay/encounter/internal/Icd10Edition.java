package org.carequay.encounter.internal;

import jakarta.enterprise.context.Dependent;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Loads the first edition of ICD-10-CM that the application carries, in the order of the migrations. It stands for the
 * years before it as well, back to the day the United States took up ICD-10-CM, because no older edition is carried: notes
 * about visits of those years need codes too. No downtime; about two seconds.
 */
@Dependent
public class Icd10Edition implements JavaMigration {
    private static final String EDITION = "/reference/icd10cm-2026.csv.gz";
    private static final LocalDate ICD10_IN_USE = LocalDate.of(2015, 10, 1);
    private static final int ROWS_AT_ONCE = 10_000;
    private static final int CODE = 0;
    private static final int BILLABLE = 1;
    private static final int SHORT = 2;
    private static final int LONG = 3;
    private static final String ADD =
            """
            insert into icd10_code (code, billable, short_text, long_text, valid_from)
            select c.code, c.billable = '1', c.short, c.long, ?
            from unnest(?, ?, ?, ?) as c (code, billable, short, long)""";

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("20261106000100");
    }

    @Override
    public String getDescription() {
        return "encounter icd10 edition 2026";
    }

    @Override
    public Integer getChecksum() {
        return 2026;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws IOException, SQLException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setSkipHeaderRecord(true)
                .setHeader()
                .get();
        try (InputStream packed = Icd10Edition.class.getResourceAsStream(EDITION);
                BufferedReader text =
                        new BufferedReader(new InputStreamReader(new GZIPInputStream(packed), StandardCharsets.UTF_8));
                CSVParser rows = format.parse(text)) {
            List<CSVRecord> some = new ArrayList<>(ROWS_AT_ONCE);
            for (CSVRecord row : rows) {
                some.add(row);
                if (some.size() == ROWS_AT_ONCE) {
                    add(context.getConnection(), some);
                    some.clear();
                }
            }
            add(context.getConnection(), some);
        }
    }

    private static void add(Connection owner, List<CSVRecord> rows) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(ADD)) {
            statement.setObject(1, ICD10_IN_USE);
            statement.setArray(2, column(owner, rows, CODE));
            statement.setArray(3, column(owner, rows, BILLABLE));
            statement.setArray(4, column(owner, rows, SHORT));
            statement.setArray(5, column(owner, rows, LONG));
            statement.executeUpdate();
        }
    }

    private static java.sql.Array column(Connection owner, List<CSVRecord> rows, int column) throws SQLException {
        return owner.createArrayOf(
                "text", rows.stream().map(row -> row.get(column)).toArray());
    }
}
