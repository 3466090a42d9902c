package org.carequay.encounter.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.carequay.encounter.CodeService;
import org.carequay.shared.Clock;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.CurrentCaller;

/** Searches ICD-10-CM: something like a code by its beginning, anything else by words that all must begin a word. */
@Stateless
@PermitAll
@Local(CodeService.class)
public class CodeServiceBean implements CodeService {
    private static final int MOST = 100;
    private static final Pattern LIKE_A_CODE = Pattern.compile("[A-Z](?=[A-Z]?[0-9])[0-9A-Z]{1,2}\\.?[0-9A-Z]{0,4}");
    private static final String BY_CODE =
            """
            select code, long_text, billable from icd10_code
            where code like ? || '%' and billable and valid_from <= ? and coalesce(valid_to, 'infinity') >= ?
            order by code limit ?""";
    private static final String BY_WORDS =
            """
            select code, long_text, billable from icd10_code
            where words @@ to_tsquery('pg_catalog.english', ?)
              and billable and valid_from <= ? and coalesce(valid_to, 'infinity') >= ?
            order by length(split_part(long_text, ',', 1)), code limit ?""";

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    @Override
    public List<IcdCode> icd10(String text, LocalDate on, int limit) {
        String wanted = text == null ? "" : text.strip();
        LocalDate day = on == null ? clock.today(caller.zone()) : on;
        int rows = Math.max(1, Math.min(MOST, limit));
        String code = wanted.toUpperCase(Locale.ROOT);
        if (LIKE_A_CODE.matcher(code).matches()) {
            return sql.list(BY_CODE, CodeServiceBean::code, dotted(code), day, day, rows);
        }
        String words = Arrays.stream(wanted.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word + ":*")
                .collect(Collectors.joining(" & "));
        return words.isEmpty() ? List.of() : sql.list(BY_WORDS, CodeServiceBean::code, words, day, day, rows);
    }

    private static String dotted(String code) {
        return code.length() > 3 && code.indexOf('.') < 0 ? code.substring(0, 3) + "." + code.substring(3) : code;
    }

    private static IcdCode code(ResultSet row) throws SQLException {
        return new IcdCode(row.getString("code"), row.getString("long_text"), row.getBoolean("billable"));
    }
}
