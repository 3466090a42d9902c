package org.carequay.billing.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.carequay.tenancy.ClinicSql;

/**
 * Reads for reports that go through all rows of a clinic. They are joined by hashing or merging: while a table has grown faster than
 * its statistics, the planner takes it for one row and would join row by row, which for a few hundred rows takes minutes.
 */
@Dependent
public class WholeTables {
    private static final String ROW_BY_ROW = "select set_config('enable_nestloop', ?, true)";
    private static final String ALL_AT_ONCE =
            "select set_config('enable_hashjoin', ?, true), set_config('enable_sort', ?, true)";

    @Inject
    private ClinicSql sql;

    /** As {@link ClinicSql#forEach}. */
    long forEach(String query, ClinicSql.RowVisitor visitor, Object... parameters) {
        sql.first(ROW_BY_ROW, row -> row.getString(1), "off");
        long rows = sql.forEach(query, visitor, parameters);
        sql.first(ROW_BY_ROW, row -> row.getString(1), "on");
        return rows;
    }

    /**
     * The same of a statement whose joins and order all have their index, for not too many rows: the first one comes at once, and
     * nothing else of the tables is read.
     */
    long forEachInOrder(String query, ClinicSql.RowVisitor visitor, Object... parameters) {
        sql.first(ALL_AT_ONCE, row -> row.getString(1), "off", "off");
        long rows = sql.forEach(query, visitor, parameters);
        sql.first(ALL_AT_ONCE, row -> row.getString(1), "on", "on");
        return rows;
    }
}
