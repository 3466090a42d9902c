package org.carequay.patient.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.carequay.patient.Identifier;
import org.carequay.patient.model.SealedIdentifier;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/** Reads identifiers of many patients at once, as they are shown. */
@ApplicationScoped
public class IdentifierReader {
    private static final String ROWS =
            """
            select id, patient_id, type, system, value, value_cipher, last_four, blind_index from patient_identifier
            where clinic_id = bound_clinic() and""";
    private static final String OF_PATIENTS = ROWS + " patient_id = any (?) order by type, id";
    private static final String BY_ID = ROWS + " id = any (?)";

    @Inject
    private ClinicSql sql;

    @Inject
    private IdentifierVault vault;

    @Inject
    private CurrentCaller caller;

    /** A row of a patient. */
    record Shown(UUID id, UUID patient, SealedIdentifier kept, Identifier identifier) {}

    List<Shown> ofPatients(Collection<UUID> patients) {
        return sql.list(OF_PATIENTS, this::shown, (Object) patients.toArray(UUID[]::new));
    }

    List<Shown> byId(Collection<UUID> rows) {
        return sql.list(BY_ID, this::shown, (Object) rows.toArray(UUID[]::new));
    }

    private Shown shown(ResultSet row) throws SQLException {
        UUID patient = Columns.uuid(row, "patient_id");
        SealedIdentifier kept = new SealedIdentifier(
                row.getString("type"),
                row.getString("system"),
                row.getString("value"),
                row.getBytes("value_cipher"),
                row.getString("last_four"),
                row.getString("blind_index"));
        return new Shown(
                Columns.uuid(row, "id"),
                patient,
                kept,
                kept.shown(one -> vault.open(one, caller.get().clinic(), patient)));
    }
}
