package org.carequay.encounter.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carequay.encounter.NoteContent.Diagnosis;
import org.carequay.shared.InvalidInput;
import org.carequay.tenancy.ClinicSql;

/** Knows which ICD-10-CM codes may be coded on a day. */
@ApplicationScoped
public class CodeBook {
    private static final String KNOWN =
            """
            select code, billable and valid_from <= ? and coalesce(valid_to, 'infinity') >= ? as usable
            from icd10_code where code = any (?)""";

    @Inject
    private ClinicSql sql;

    /** Adds what is wrong with the codes: {@code unknown-code}, or {@code code-not-billable} on that day. */
    void check(InvalidInput.Check check, List<Diagnosis> diagnoses, LocalDate on) {
        Map<String, Boolean> usable = new HashMap<>();
        String[] codes = diagnoses.stream().map(Diagnosis::code).toArray(String[]::new);
        if (codes.length > 0) {
            sql.forEach(KNOWN, row -> usable.put(row.getString("code"), row.getBoolean("usable")), on, on, codes);
        }
        for (int i = 0; i < codes.length; i++) {
            String field = "diagnoses[" + i + "].code";
            check.that(codes[i].isEmpty() || usable.containsKey(codes[i]), field, "unknown-code");
            check.that(usable.getOrDefault(codes[i], true), field, "code-not-billable");
        }
    }
}
