package org.carequay.billing.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.carequay.billing.ProcedureCodes;
import org.carequay.shared.Ids;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Codes in the database; one that CMS ends stays, with its last day. */
@Stateless
@PermitAll
@Local(ProcedureCodes.class)
public class ProcedureCodesBean implements ProcedureCodes {
    private static final String ALL =
            "select code, label, description, added_on, ended_on from procedure_code where clinic_id = bound_clinic()";
    private static final String FIND =
            ALL + " and (?::text is null or starts_with(code, ?) or description ilike all (?)) order by code limit 200";
    private static final String ADD =
            """
            insert into procedure_code (clinic_id, id, label, description, added_on, ended_on, code)
            values (bound_clinic(), ?, ?, ?, ?, ?, ?)""";
    private static final String CHANGE =
            """
            update procedure_code set label = ?, description = ?, added_on = ?, ended_on = ?, version = version + 1
            where clinic_id = bound_clinic() and code = ?""";

    @Inject
    private ClinicSql sql;

    @Override
    public List<Code> find(String text) {
        String typed = text == null || text.isBlank() ? null : text.strip();
        String[] words = typed == null
                ? new String[0]
                : Arrays.stream(typed.split("\\s+"))
                        .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                        .toArray(String[]::new);
        return sql.list(
                FIND, ProcedureCodesBean::code, typed, typed == null ? null : typed.toUpperCase(Locale.ROOT), words);
    }

    @Override
    public Imported importFile(byte[] file) {
        List<Code> codes = HcpcsFile.codes(file);
        Map<String, Code> known = sql.list(ALL, ProcedureCodesBean::code).stream()
                .collect(Collectors.toMap(Code::code, Function.identity()));
        List<Code> added =
                codes.stream().filter(code -> !known.containsKey(code.code())).toList();
        List<Code> changed = codes.stream()
                .filter(code -> known.containsKey(code.code())
                        && !known.get(code.code()).equals(code))
                .toList();
        sql.batch(
                ADD,
                added.stream()
                        .map(code -> new Object[] {
                            Ids.next(), code.label(), code.description(), code.addedOn(), code.endedOn(), code.code()
                        })
                        .toList());
        sql.batch(
                CHANGE,
                changed.stream()
                        .map(code -> new Object[] {
                            code.label(), code.description(), code.addedOn(), code.endedOn(), code.code()
                        })
                        .toList());
        return new Imported(added.size(), changed.size(), codes.size() - added.size() - changed.size());
    }

    static Code code(ResultSet row) throws SQLException {
        return new Code(
                row.getString("code"),
                row.getString("label"),
                row.getString("description"),
                Columns.day(row, "added_on"),
                Columns.day(row, "ended_on"));
    }
}
