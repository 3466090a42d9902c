package org.carequay.encounter.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.carequay.encounter.EncounterId;
import org.carequay.encounter.NoteStatus;
import org.carequay.encounter.bodychart.BodyChart;
import org.carequay.encounter.bodychart.BodyChartJson;
import org.carequay.encounter.bodychart.BodyChartView;
import org.carequay.patient.PatientId;
import org.carequay.security.Role;
import org.carequay.shared.Clock;
import org.carequay.shared.Ids;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;
import org.carequay.tenancy.CurrentCaller;

/** Keeps body charts; who may not see a draft sees its chart empty. */
@ApplicationScoped
public class BodyCharts {
    private static final String COLUMNS =
            """
            select e.id, e.patient_id, e.date_of_service, n.status as note_status, coalesce(b.version, 0) as version,
              b.saved_by, b.saved_at, b.content
            from encounter e
            join note n on n.clinic_id = e.clinic_id and n.encounter_id = e.id
            """;
    private static final String GET =
            COLUMNS + "left join body_chart b on b.clinic_id = e.clinic_id and b.encounter_id = e.id where e.id = ?";
    private static final String HISTORY = COLUMNS
            + "join body_chart b on b.clinic_id = e.clinic_id and b.encounter_id = e.id where e.patient_id = ? "
            + "and e.status <> 'CANCELLED' order by e.date_of_service desc, e.id desc limit 60";
    private static final String CONTENT = "select content from body_chart where encounter_id = ?";
    private static final String MAKE =
            """
            insert into body_chart (clinic_id, id, encounter_id, content, saved_by, saved_at)
            values (bound_clinic(), ?, ?, ?::jsonb, ?, ?) on conflict (clinic_id, encounter_id) do nothing""";
    private static final String CHANGE =
            """
            update body_chart set content = ?::jsonb, saved_by = ?, saved_at = ?, version = version + 1
            where encounter_id = ? and version = ?""";

    @Inject
    private ClinicSql sql;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    Optional<BodyChartView> find(EncounterId encounter) {
        return sql.first(GET, this::view, encounter.value());
    }

    List<BodyChartView> history(PatientId patient) {
        List<BodyChartView> visits = new ArrayList<>(sql.list(HISTORY, this::view, patient.value()));
        visits.removeIf(view -> view.chart().isEmpty());
        Collections.reverse(visits);
        return visits;
    }

    /** The chart as it is kept, for its signature. */
    BodyChart content(EncounterId encounter) {
        return sql.first(CONTENT, row -> BodyChartJson.read(row.getString("content")), encounter.value())
                .orElse(BodyChart.EMPTY);
    }

    /** Whether it was kept: not when the chart is of another version by now. */
    boolean keep(EncounterId encounter, long version, BodyChart chart) {
        UUID id = encounter.value();
        String json = BodyChartJson.write(chart);
        String by = caller.get().personName();
        int rows = version == 0
                ? sql.update(MAKE, Ids.next(), id, json, by, clock.now())
                : sql.update(CHANGE, json, by, clock.now(), id, version);
        return rows == 1;
    }

    private BodyChartView view(ResultSet row) throws SQLException {
        NoteStatus status = Columns.code(row, "note_status", NoteStatus.class);
        String content = row.getString("content");
        boolean hidden = content == null
                || status == NoteStatus.DRAFT
                        && Role.CASE_MANAGER.name().equals(caller.get().role());
        return new BodyChartView(
                new EncounterId(Columns.uuid(row, "id")),
                new PatientId(Columns.uuid(row, "patient_id")),
                Columns.day(row, "date_of_service"),
                status,
                row.getLong("version"),
                row.getString("saved_by"),
                Columns.instant(row, "saved_at"),
                hidden ? BodyChart.EMPTY : BodyChartJson.read(content));
    }
}
