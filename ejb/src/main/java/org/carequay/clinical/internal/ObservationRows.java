package org.carequay.clinical.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.carequay.clinical.ObservationId;
import org.carequay.clinical.ObservationView;
import org.carequay.clinical.VitalFlag;
import org.carequay.clinical.VitalKind;
import org.carequay.clinical.model.VitalRanges;
import org.carequay.encounter.EncounterId;
import org.carequay.tenancy.Columns;

/** Reads rows of vital signs. */
final class ObservationRows {
    static final String SELECT = "select * from observation ";

    private ObservationRows() {}

    static ObservationView view(ResultSet row) throws SQLException {
        VitalKind kind = Columns.code(row, "kind", VitalKind.class);
        VitalFlag flag = Columns.code(row, "flag", VitalFlag.class);
        return new ObservationView(
                new ObservationId(Columns.uuid(row, "id")),
                row.getLong("version"),
                new EncounterId(Columns.uuid(row, "encounter_id")),
                kind,
                plain(row.getBigDecimal("value")),
                row.getString("unit"),
                plain(row.getBigDecimal("canonical")),
                flag,
                flag == VitalFlag.NONE ? "" : VitalRanges.written(kind),
                Columns.instant(row, "taken_at"),
                row.getString("recorded_by"),
                row.getString("error_reason"));
    }

    /** Without zeros at the end, and never in powers of ten. */
    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
