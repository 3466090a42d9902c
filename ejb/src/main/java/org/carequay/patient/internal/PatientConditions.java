package org.carequay.patient.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.carequay.patient.PatientFilter;

/** A filter as conditions on the row {@code p} of a patient: constant texts, and the values beside them. */
record PatientConditions(String sql, List<Object> parameters) {
    private static final int MAX_AGE = 200;

    /** @param today the clinic's day, from which ages are counted */
    static PatientConditions of(PatientFilter filter, LocalDate today) {
        StringBuilder sql = new StringBuilder();
        List<Object> parameters = new ArrayList<>();
        if (filter.active() != null) {
            sql.append(filter.active() ? " and p.active" : " and not p.active");
        }
        if (filter.gender() != null) {
            sql.append(" and p.gender = ?");
            parameters.add(filter.gender());
        }
        if (filter.ageFrom() != null) {
            sql.append(" and p.birth_date <= ?");
            parameters.add(today.minusYears(years(filter.ageFrom())));
        }
        if (filter.ageTo() != null) {
            sql.append(" and p.birth_date > ?");
            parameters.add(today.minusYears(years(filter.ageTo()) + 1L));
        }
        return new PatientConditions(sql.append('\n').toString(), List.copyOf(parameters));
    }

    boolean any() {
        return !sql.isBlank();
    }

    private static int years(int typed) {
        return Math.max(0, Math.min(MAX_AGE, typed));
    }
}
