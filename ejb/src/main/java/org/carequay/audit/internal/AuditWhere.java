package org.carequay.audit.internal;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.carequay.audit.AuditQuery;

/**
 * The condition of a search, of parts that are constant: only those asked for stand in it, so that each search can use the index
 * that is made for it.
 */
record AuditWhere(String condition, List<Object> parameters) {
    static AuditWhere of(AuditQuery query, ZoneId zone) {
        StringBuilder condition = new StringBuilder("clinic_id = bound_clinic()");
        List<Object> parameters = new ArrayList<>();
        add(condition, parameters, " and patient_id = ?", query.patient());
        add(condition, parameters, " and account_id = ?", query.account());
        add(condition, parameters, " and action = ?", query.action());
        add(condition, parameters, " and entity = ?", query.entity());
        add(condition, parameters, " and entity_id = ?", query.id());
        add(
                condition,
                parameters,
                " and at >= ?",
                query.from() == null ? null : query.from().atStartOfDay(zone).toInstant());
        add(
                condition,
                parameters,
                " and at < ?",
                query.to() == null
                        ? null
                        : query.to().plusDays(1).atStartOfDay(zone).toInstant());
        return new AuditWhere(condition.toString(), parameters);
    }

    private static void add(StringBuilder condition, List<Object> parameters, String part, Object value) {
        if (value != null) {
            condition.append(part);
            parameters.add(value);
        }
    }

    /** The parameters of the condition and these after them. */
    Object[] with(Object... more) {
        List<Object> all = new ArrayList<>(parameters);
        all.addAll(List.of(more));
        return all.toArray();
    }
}
