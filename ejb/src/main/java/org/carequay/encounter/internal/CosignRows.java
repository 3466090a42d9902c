package org.carequay.encounter.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.carequay.encounter.Cosignature;
import org.carequay.encounter.EncounterId;
import org.carequay.encounter.model.ContentHash;
import org.carequay.scheduling.ProviderId;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Reads second signatures. */
final class CosignRows {
    private static final String HASH =
            "select cosigner_id, cosign_statement, cosign_hash from note where encounter_id = ? and cosigned_at is not null";
    private static final String HAND_BACKS =
            "select reason, handed_by, handed_at, settled_at from note_hand_back where note_id = ? order by handed_at, id";

    private CosignRows() {}

    /** Of a row of an encounter with its note; null where one signature is enough. */
    static Cosignature of(ResultSet row, ClinicSql sql) throws SQLException {
        UUID cosigner = Columns.uuid(row, "cosigner_id");
        return cosigner == null
                ? null
                : new Cosignature(
                        new ProviderId(cosigner),
                        row.getString("cosigner_name"),
                        row.getBoolean("cosign_mine"),
                        row.getString("cosigned_by"),
                        Columns.instant(row, "cosigned_at"),
                        row.getString("cosign_statement"),
                        sql.list(HAND_BACKS, CosignRows::handBack, Columns.uuid(row, "note_id")));
    }

    private static Cosignature.HandBack handBack(ResultSet row) throws SQLException {
        return new Cosignature.HandBack(
                row.getString("reason"),
                row.getString("handed_by"),
                Columns.instant(row, "handed_at"),
                Columns.instant(row, "settled_at"));
    }

    /** Whether the second signature is still what was signed; true while there is none. */
    static boolean whole(EncounterId id, String noteHash, ClinicSql sql) {
        return sql.first(
                        HASH,
                        row -> ContentHash.ofCosignature(
                                        noteHash,
                                        new ProviderId(Columns.uuid(row, "cosigner_id")),
                                        row.getString("cosign_statement"))
                                .equals(row.getString("cosign_hash")),
                        id.value())
                .orElse(true);
    }
}
