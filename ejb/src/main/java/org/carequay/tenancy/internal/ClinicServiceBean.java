package org.carequay.tenancy.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.carequay.shared.Ids;
import org.carequay.shared.Json;
import org.carequay.shared.NotFound;
import org.carequay.shared.PostalAddress;
import org.carequay.tenancy.ClinicId;
import org.carequay.tenancy.ClinicService;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.ClinicView;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.NewClinic;
import org.carequay.tenancy.SiteId;
import org.carequay.tenancy.SiteView;

/** Clinics and sites. */
@Stateless
@PermitAll
@Local(ClinicService.class)
public class ClinicServiceBean implements ClinicService {
    private static final String CLINICS = "select * from clinic where ?::uuid is null or id = ? order by name";
    private static final String SITES =
            "select id, name, address from site where clinic_id = bound_clinic() and clinic_id = ? order by name";
    private static final String ADD_CLINIC =
            """
            insert into clinic (id, code, name, legal_name, tin, phone, zone, locale, address)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""";
    private static final String ADD_SITE = "insert into site (clinic_id, id, name, address) values (?, ?, ?, ?::jsonb)";

    @Inject
    private ClinicSql sql;

    @Override
    public ClinicView current() {
        UUID bound = sql.first("select bound_clinic() as id", row -> Columns.uuid(row, "id"))
                .orElseThrow(() -> new NotFound("clinic"));
        return sql.first(CLINICS, this::clinic, bound, bound).orElseThrow(() -> new NotFound("clinic"));
    }

    @Override
    public List<ClinicView> all() {
        return sql.list(CLINICS, this::clinic, null, null);
    }

    @Override
    public ClinicView create(NewClinic clinic) {
        UUID id = Ids.next();
        sql.update(
                ADD_CLINIC,
                id,
                clinic.code(),
                clinic.name(),
                clinic.legalName(),
                clinic.tin(),
                clinic.phone(),
                clinic.zone().getId(),
                clinic.locale(),
                json(clinic.statementAddress()));
        sql.first("select set_config('carequay.clinic', ?, true)", row -> row.getString(1), id.toString());
        for (NewClinic.NewSite site : clinic.sites()) {
            sql.update(ADD_SITE, id, Ids.next(), site.name(), json(site.address()));
        }
        return current();
    }

    private ClinicView clinic(ResultSet row) throws SQLException {
        UUID id = Columns.uuid(row, "id");
        return new ClinicView(
                new ClinicId(id),
                row.getString("code"),
                row.getString("name"),
                row.getString("legal_name"),
                row.getString("tin"),
                row.getString("phone"),
                ZoneId.of(row.getString("zone")),
                row.getString("locale"),
                address(row.getString("address")),
                sql.list(SITES, ClinicServiceBean::site, id));
    }

    private static SiteView site(ResultSet row) throws SQLException {
        return new SiteView(
                new SiteId(Columns.uuid(row, "id")), row.getString("name"), address(row.getString("address")));
    }

    private static String json(PostalAddress address) {
        JsonArrayBuilder lines = Json.createArrayBuilder(address.line());
        return Json.createObjectBuilder()
                .add("line", lines)
                .add("city", address.city())
                .add("state", address.state())
                .add("postalCode", address.postalCode())
                .build()
                .toString();
    }

    private static PostalAddress address(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject value = reader.readObject();
            return new PostalAddress(
                    value.getJsonArray("line").getValuesAs(JsonString::getString),
                    value.getString("city"),
                    value.getString("state"),
                    value.getString("postalCode"));
        }
    }
}
