package org.carequay.encounter.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.carequay.encounter.model.icd10.CodeEntry;
import org.carequay.encounter.model.icd10.CodeIndex;
import org.carequay.encounter.model.icd10.LayWords;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/**
 * Keeps the codes of ICD-10-CM at hand for searches: read once from the table by the first who asks, about a second, and then for as long as the
 * application runs, because editions come with the application.
 */
@ApplicationScoped
public class CodeShelf {
    private static final String LAY_WORDS = "/reference/icd10-lay-words.txt";
    private static final String ALL = "select code, long_text, billable, valid_from, valid_to from icd10_code";

    @Inject
    private ClinicSql sql;

    private volatile CodeIndex index;

    CodeIndex index() {
        CodeIndex known = index;
        return known == null ? read() : known;
    }

    private synchronized CodeIndex read() {
        if (index == null) {
            List<CodeEntry> all = new ArrayList<>();
            sql.forEach(
                    ALL,
                    row -> all.add(new CodeEntry(
                            row.getString("code"),
                            row.getString("long_text"),
                            row.getBoolean("billable"),
                            Columns.day(row, "valid_from"),
                            Columns.day(row, "valid_to"))));
            index = new CodeIndex(all, layWords());
        }
        return index;
    }

    private static LayWords layWords() {
        try (InputStream file = CodeShelf.class.getResourceAsStream(LAY_WORDS)) {
            return LayWords.read(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
