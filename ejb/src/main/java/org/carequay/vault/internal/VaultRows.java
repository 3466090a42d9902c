package org.carequay.vault.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.vault.Kept;

/** The rows that name the objects of the bound clinic. */
@ApplicationScoped
public class VaultRows {
    private static final String ADD =
            """
            insert into vault_object (clinic_id, id, store, name, key_id, wrapped, bytes, sha256, created_at, checked_at)
            values (bound_clinic(), ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String COLUMNS =
            "select id, store, name, key_id, wrapped, bytes, sha256, checked_at from vault_object where clinic_id = bound_clinic() ";
    private static final String FIND = COLUMNS + "and id = ?";
    private static final String SOME = COLUMNS + "and id = any(?)";
    private static final String AFTER =
            """
            select id from vault_object where clinic_id = bound_clinic() and (?::uuid is null or id > ?)
            order by id limit 500""";
    private static final String WRAP_ANEW =
            "update vault_object set key_id = ?, wrapped = ? where clinic_id = bound_clinic() and id = ?";
    private static final String CHECKED =
            "update vault_object set checked_at = ? where clinic_id = bound_clinic() and id = any(?)";
    private static final String NAMED =
            "select name from vault_object where clinic_id = bound_clinic() and store = ? and name = any(?)";
    private static final String DAMAGE =
            """
            insert into vault_damage (clinic_id, id, problem, found_at) values (bound_clinic(), ?, ?, ?)
            on conflict (clinic_id, id) do nothing""";

    @Inject
    private ClinicSql sql;

    /** A row. */
    record Row(UUID id, String store, String name, UUID key, byte[] wrapped, Kept kept, Instant checkedAt) {}

    void add(StoreIntake taken, Instant now) {
        sql.update(
                ADD,
                taken.id(),
                taken.store(),
                taken.name(),
                taken.clinicKey(),
                taken.wrapped(),
                taken.kept().bytes(),
                taken.kept().sha256(),
                now,
                now);
    }

    Optional<Row> find(UUID id) {
        return sql.first(FIND, VaultRows::row, id);
    }

    List<Row> some(List<UUID> ids) {
        return sql.list(SOME, VaultRows::row, (Object) ids.toArray(UUID[]::new));
    }

    List<UUID> after(UUID last) {
        return sql.list(AFTER, row -> Columns.uuid(row, "id"), last, last);
    }

    void wrapAnew(UUID id, UUID key, byte[] wrapped) {
        sql.update(WRAP_ANEW, key, wrapped, id);
    }

    void checked(List<UUID> ids, Instant now) {
        sql.update(CHECKED, now, ids.toArray(UUID[]::new));
    }

    void damaged(UUID id, String problem, Instant now) {
        sql.update(DAMAGE, id, problem, now);
    }

    List<String> named(String store, List<String> names) {
        return sql.list(NAMED, row -> row.getString(1), store, names.toArray(String[]::new));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                Columns.uuid(row, "id"),
                row.getString("store"),
                row.getString("name"),
                Columns.uuid(row, "key_id"),
                row.getBytes("wrapped"),
                new Kept(row.getLong("bytes"), row.getString("sha256")),
                Columns.instant(row, "checked_at"));
    }
}
