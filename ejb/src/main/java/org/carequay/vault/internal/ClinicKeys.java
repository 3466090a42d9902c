package org.carequay.vault.internal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.carequay.shared.Clock;
import org.carequay.shared.Ids;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/** The keys of the bound clinic, unwrapped when they are first needed. */
@ApplicationScoped
public class ClinicKeys {
    private static final String COLUMNS =
            "select id, number, master, wrapped from vault_key where clinic_id = bound_clinic() ";
    private static final String NEWEST = COLUMNS + "order by number desc limit 1";
    private static final String ONE = COLUMNS + "and id = ?";
    private static final String ALL = COLUMNS + "order by number";
    private static final String ADD =
            """
            insert into vault_key (clinic_id, id, number, master, wrapped, created_at)
            values (bound_clinic(), ?, ?, ?, ?, ?) on conflict (clinic_id, number) do nothing""";
    private static final String WRAP_ANEW =
            "update vault_key set master = ?, wrapped = ? where clinic_id = bound_clinic() and id = ?";

    @Inject
    private ClinicSql sql;

    @Inject
    private MasterKeys masters;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    private final Map<UUID, Aead> opened = new ConcurrentHashMap<>();

    /** A key that is ready for use. */
    record ClinicKey(UUID id, Aead aead) {}

    /** A key as it is kept. */
    private record Row(UUID id, int number, String master, byte[] wrapped) {}

    /** The one that new objects are kept under; the first is made when it is first needed. */
    ClinicKey newest() {
        Optional<Row> row = sql.first(NEWEST, ClinicKeys::row);
        if (row.isEmpty()) {
            add(1);
            row = sql.first(NEWEST, ClinicKeys::row);
        }
        return open(row.orElseThrow());
    }

    ClinicKey get(UUID id) {
        Aead known = opened.get(id);
        return known != null
                ? new ClinicKey(id, known)
                : open(sql.first(ONE, ClinicKeys::row, id).orElseThrow());
    }

    /** Makes the next key. */
    void rotate() {
        add(sql.first(NEWEST, ClinicKeys::row).map(row -> row.number() + 1).orElse(1));
    }

    /** Wraps every key by the master key that is in force. */
    void wrapAnew() {
        List<Row> rows = sql.list(ALL, ClinicKeys::row);
        for (Row row : rows) {
            if (!row.master().equals(masters.current())) {
                byte[] purpose = purpose(row.id());
                KeysetHandle key = Envelope.unwrap(row.wrapped(), masters.key(row.master()), purpose);
                byte[] wrapped = Envelope.wrap(key, masters.key(masters.current()), purpose);
                sql.update(WRAP_ANEW, masters.current(), wrapped, row.id());
            }
        }
    }

    private void add(int number) {
        UUID id = Ids.next();
        byte[] wrapped = Envelope.wrap(Envelope.newClinicKey(), masters.key(masters.current()), purpose(id));
        sql.update(ADD, id, number, masters.current(), wrapped, clock.now());
    }

    private ClinicKey open(Row row) {
        Aead aead = opened.computeIfAbsent(
                row.id(),
                id -> Envelope.clinicKey(Envelope.unwrap(row.wrapped(), masters.key(row.master()), purpose(id))));
        return new ClinicKey(row.id(), aead);
    }

    private byte[] purpose(UUID key) {
        return Envelope.ofClinic(caller.get().clinic().value(), key);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(Columns.uuid(row, "id"), row.getInt("number"), row.getString("master"), row.getBytes("wrapped"));
    }
}
