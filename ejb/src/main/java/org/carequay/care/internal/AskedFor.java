package org.carequay.care.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Violation;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Finds somebody the caller does not see, by number and birth date together; each miss is in the trail. */
@ApplicationScoped
public class AskedFor {
    private static final int MAX_MRN = 40;

    @Inject
    private ClinicSql sql;

    @Inject
    private AccessMisses misses;

    /** @throws InvalidInput at {@code mrn}, {@code birthDate} */
    UUID find(String mrn, LocalDate birthDate) {
        new InvalidInput.Check()
                .required("mrn", mrn)
                .maxLength("mrn", mrn, MAX_MRN)
                .required("birthDate", birthDate)
                .done();
        return sql.first(
                        "select patient_to_ask_for(?, ?) as id",
                        row -> Columns.uuid(row, "id"),
                        mrn.strip().toUpperCase(Locale.ROOT),
                        birthDate)
                .orElseThrow(() -> {
                    misses.tell();
                    return new InvalidInput("invalid", List.of(new Violation("mrn", "nobody-like-that")));
                });
    }
}
