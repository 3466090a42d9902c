package org.carequay.patient.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carequay.patient.ImportField;
import org.carequay.patient.NewPatient;
import org.carequay.shared.Violation;

/**
 * A row as registration understands it.
 *
 * @param patient as far as the cells could be understood
 * @param misfits cells that could not
 * @param places path in the details, or the beginning of one → the field it came from
 */
record ImportRow(NewPatient patient, List<Violation> misfits, Map<String, ImportField> places) {
    /** What the rules say about the details, told at the fields of the mapping. */
    List<Violation> atFields(List<Violation> violations) {
        Map<String, Violation> told = new LinkedHashMap<>();
        misfits.forEach(misfit -> told.put(misfit.field(), misfit));
        for (Violation violation : violations) {
            String field = fieldOf(violation.field());
            told.putIfAbsent(field, new Violation(field, violation.code()));
        }
        return new ArrayList<>(told.values());
    }

    private String fieldOf(String path) {
        ImportField exact = places.get(path);
        if (exact == null) {
            int end = path.lastIndexOf('.');
            exact = end < 0 ? null : places.get(path.substring(0, end));
        }
        return exact == null ? ImportField.of(path).map(ImportField::key).orElse(path) : exact.key();
    }
}
