package org.carequay.report.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.carequay.report.SavedSection;
import org.carequay.report.SavedSectionId;
import org.carequay.report.SectionLibrary;
import org.carequay.report.TemplateDefinition;
import org.carequay.report.Words;
import org.carequay.report.model.TemplateReader;
import org.carequay.shared.Ids;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Json;
import org.carequay.shared.NotFound;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Keeps sections for other templates, each as a template of its own. */
@Stateless
@PermitAll
@Local(SectionLibrary.class)
public class SectionLibraryBean implements SectionLibrary {
    private static final int LONGEST_NAME = 120;
    private static final String ALL =
            "select id, name, definition from report_section where clinic_id = bound_clinic() order by lower(name)";
    private static final String KEEP =
            """
            insert into report_section (clinic_id, id, name, definition) values (bound_clinic(), ?, ?, ?::jsonb)
            on conflict (clinic_id, lower(name)) do update set name = excluded.name, definition = excluded.definition""";
    private static final String REMOVE = "delete from report_section where clinic_id = bound_clinic() and id = ?";

    @Inject
    private ClinicSql sql;

    @Override
    public List<SavedSection> all() {
        return sql.list(ALL, SectionLibraryBean::saved);
    }

    @Override
    public SavedSection keep(String name, JsonObject section) {
        String tidy = name == null ? "" : name.strip();
        new InvalidInput.Check()
                .required("name", tidy)
                .maxLength("name", tidy, LONGEST_NAME)
                .required("section", section)
                .done();
        TemplateDefinition alone = TemplateReader.read(Json.createObjectBuilder()
                .add("title", new Words(tidy, "").toJson())
                .add("sections", Json.createArrayBuilder().add(section))
                .build());
        sql.update(KEEP, Ids.next(), tidy, alone.toJson().toString());
        return all().stream()
                .filter(saved -> saved.name().equals(tidy))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void remove(SavedSectionId id) {
        if (sql.update(REMOVE, id.value()) == 0) {
            throw new NotFound("report-section");
        }
    }

    private static SavedSection saved(ResultSet row) throws SQLException {
        TemplateDefinition alone = TemplateReader.kept(TemplateReader.parse(row.getString("definition")));
        return new SavedSection(
                new SavedSectionId(Columns.uuid(row, "id")),
                row.getString("name"),
                alone.sections().get(0));
    }
}
