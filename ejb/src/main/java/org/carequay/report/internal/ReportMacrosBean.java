package org.carequay.report.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.carequay.report.Macro;
import org.carequay.report.MacroId;
import org.carequay.report.ReportMacros;
import org.carequay.shared.Ids;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.NotFound;
import org.carequay.shared.StaleVersion;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Keeps the macros of a clinic. */
@Stateless
@PermitAll
@Local(ReportMacros.class)
public class ReportMacrosBean implements ReportMacros {
    private static final String NAME = "[a-z][a-z0-9_]{0,29}";
    private static final String SELECT =
            "select id, version, name, text from report_macro where clinic_id = bound_clinic()";
    private static final String ALL = SELECT + " order by name";
    private static final String ONE = SELECT + " and id = ?";
    private static final String NAMED =
            "select 1 from report_macro where clinic_id = bound_clinic() and name = ? and id is distinct from ?";
    private static final String ADD =
            "insert into report_macro (clinic_id, id, name, text) values (bound_clinic(), ?, ?, ?)";
    private static final String CHANGE =
            """
            update report_macro set version = version + 1, name = ?, text = ?
            where clinic_id = bound_clinic() and id = ? and version = ?""";
    private static final String REMOVE = "delete from report_macro where clinic_id = bound_clinic() and id = ?";

    @Inject
    private ClinicSql sql;

    @Override
    public List<Macro> all() {
        return sql.list(ALL, ReportMacrosBean::macro);
    }

    @Override
    public Macro add(String name, String text) {
        check(name, text, null);
        MacroId id = new MacroId(Ids.next());
        sql.update(ADD, id.value(), name.strip(), text.strip());
        return get(id);
    }

    @Override
    public Macro change(MacroId id, long version, String name, String text) {
        StaleVersion.check(version, get(id).version());
        check(name, text, id.value());
        if (sql.update(CHANGE, name.strip(), text.strip(), id.value(), version) == 0) {
            throw new StaleVersion(version, get(id).version());
        }
        return get(id);
    }

    @Override
    public void remove(MacroId id) {
        if (sql.update(REMOVE, id.value()) == 0) {
            throw new NotFound("report-macro");
        }
    }

    private Macro get(MacroId id) {
        return sql.first(ONE, ReportMacrosBean::macro, id.value()).orElseThrow(() -> new NotFound("report-macro"));
    }

    private void check(String name, String text, UUID self) {
        String tidy = name == null ? "" : name.strip();
        new InvalidInput.Check()
                .required("name", tidy)
                .that(tidy.isEmpty() || tidy.matches(NAME), "name", "malformed")
                .that(
                        !BUILT_IN.contains(tidy)
                                && sql.list(NAMED, row -> 1, tidy, self).isEmpty(),
                        "name",
                        "taken")
                .required("text", text)
                .maxLength("text", text, LONGEST_TEXT)
                .that(text == null || text.indexOf('\0') < 0, "text", "unknown-character")
                .done();
    }

    private static Macro macro(ResultSet row) throws SQLException {
        return new Macro(
                new MacroId(Columns.uuid(row, "id")),
                row.getLong("version"),
                row.getString("name"),
                row.getString("text"));
    }
}
