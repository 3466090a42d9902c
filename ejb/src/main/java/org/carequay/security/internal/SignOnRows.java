package org.carequay.security.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.carequay.security.Permission;
import org.carequay.security.Role;
import org.carequay.security.SignOn;
import org.carequay.security.SignOnRole;
import org.carequay.security.SignOnService.Provider;
import org.carequay.shared.Ids;
import org.carequay.shared.Json;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** How clinics' single sign-on is kept; the secret is encrypted for its clinic. */
@ApplicationScoped
public class SignOnRows {
    private static final String CURRENT =
            """
            select version, enabled, label, issuer, client_id, domains, role_claim, roles::text, provision, staff_only, trust_factor, acr
            from sign_on where clinic_id = bound_clinic()""";
    private static final String ADD =
            """
            insert into sign_on (clinic_id, id, enabled, label, issuer, client_id, secret, domains, role_claim, roles, provision, staff_only,
              trust_factor, acr)
            values (bound_clinic(), ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?) on conflict (clinic_id) do nothing""";
    private static final String CHANGE =
            """
            update sign_on set version = version + 1, enabled = ?, label = ?, issuer = ?, client_id = ?, domains = ?, role_claim = ?,
              roles = ?::jsonb, provision = ?, staff_only = ?, trust_factor = ?, acr = ?
            where clinic_id = bound_clinic() and version = ?""";
    private static final String SECRET = "update sign_on set secret = ? where clinic_id = bound_clinic()";
    private static final String OF =
            "select clinic_id, issuer, client_id, secret, domains, role_claim, roles::text, provision, trust_factor, acr from sign_on_of(?)";

    @Inject
    private ClinicSql sql;

    /** A provider as signing in needs it. */
    record Setup(
            UUID clinic,
            String issuer,
            String clientId,
            String secret,
            List<String> domains,
            String roleClaim,
            List<SignOnRole> roles,
            boolean provision,
            boolean trustFactor,
            List<String> acr) {
        @Override
        public String toString() {
            return "Setup " + clinic;
        }
    }

    Optional<SignOn> current() {
        return sql.first(
                CURRENT,
                row -> new SignOn(
                        row.getLong("version"),
                        row.getBoolean("enabled"),
                        row.getString("label"),
                        row.getString("issuer"),
                        row.getString("client_id"),
                        texts(row, "domains"),
                        row.getString("role_claim"),
                        roles(row.getString("roles")),
                        row.getBoolean("provision"),
                        row.getBoolean("staff_only"),
                        row.getBoolean("trust_factor"),
                        texts(row, "acr")));
    }

    /** @return false when there is one by now */
    boolean add(UUID clinic, SignOn made, String secret) {
        return sql.update(
                        ADD,
                        Ids.next(),
                        made.enabled(),
                        made.label(),
                        made.issuer(),
                        made.clientId(),
                        sealed(clinic).seal(bytes(secret)),
                        made.domains().toArray(String[]::new),
                        made.roleClaim(),
                        json(made.roles()),
                        made.provision(),
                        made.staffOnly(),
                        made.trustFactor(),
                        made.acr().toArray(String[]::new))
                == 1;
    }

    /** @param secret null: stays. @return false when it is another version by now */
    boolean change(UUID clinic, SignOn changed, String secret) {
        int written = sql.update(
                CHANGE,
                changed.enabled(),
                changed.label(),
                changed.issuer(),
                changed.clientId(),
                changed.domains().toArray(String[]::new),
                changed.roleClaim(),
                json(changed.roles()),
                changed.provision(),
                changed.staffOnly(),
                changed.trustFactor(),
                changed.acr().toArray(String[]::new),
                changed.version());
        if (written == 1 && secret != null) {
            sql.update(SECRET, (Object) sealed(clinic).seal(bytes(secret)));
        }
        return written == 1;
    }

    List<Provider> providers(String domain) {
        return sql.list(
                "select code, label from sign_on_providers(?)",
                row -> new Provider(row.getString("code"), row.getString("label")),
                domain);
    }

    Optional<Setup> of(String clinicCode) {
        return sql.first(OF, SignOnRows::setup, clinicCode);
    }

    private static Setup setup(ResultSet row) throws SQLException {
        UUID clinic = Columns.uuid(row, "clinic_id");
        return new Setup(
                clinic,
                row.getString("issuer"),
                row.getString("client_id"),
                new String(sealed(clinic).open(row.getBytes("secret")), StandardCharsets.UTF_8),
                texts(row, "domains"),
                row.getString("role_claim"),
                roles(row.getString("roles")),
                row.getBoolean("provision"),
                row.getBoolean("trust_factor"),
                texts(row, "acr"));
    }

    private static SealedBytes sealed(UUID clinic) {
        return new SealedBytes("sign-on", bytes(clinic.toString()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    private static String json(List<SignOnRole> roles) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (SignOnRole each : roles) {
            JsonArrayBuilder keys = Json.createArrayBuilder();
            each.keys().stream().map(Permission::key).sorted().forEach(keys::add);
            all.add(Json.createObjectBuilder()
                    .add("value", each.value())
                    .add("role", each.role().name())
                    .add("keys", keys));
        }
        return all.build().toString();
    }

    private static List<SignOnRole> roles(String json) {
        JsonArray all = Json.createReader(new StringReader(json)).readArray();
        return all.getValuesAs(JsonObject.class).stream()
                .map(each -> new SignOnRole(each.getString("value"), Role.valueOf(each.getString("role")), keys(each)))
                .toList();
    }

    private static Set<Permission> keys(JsonObject role) {
        EnumSet<Permission> keys = EnumSet.noneOf(Permission.class);
        role.getJsonArray("keys").getValuesAs(JsonString.class).stream()
                .map(key -> Permission.of(key.getString()))
                .forEach(keys::add);
        return keys;
    }
}
