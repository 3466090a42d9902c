package org.carequay.encounter.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.carequay.audit.AuditTrail;
import org.carequay.encounter.EncounterId;
import org.carequay.encounter.EncounterStatus;
import org.carequay.encounter.NoteStatus;
import org.carequay.encounter.bodychart.BodyChart;
import org.carequay.encounter.bodychart.BodyChartService;
import org.carequay.encounter.bodychart.BodyChartView;
import org.carequay.encounter.model.BodyChartRules;
import org.carequay.patient.PatientId;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.NotFound;
import org.carequay.shared.StaleVersion;
import org.carequay.tenancy.ClinicSql;
import org.carequay.tenancy.Columns;

/** Body charts of encounters. */
@Stateless
@PermitAll
@Local(BodyChartService.class)
public class BodyChartServiceBean implements BodyChartService {
    /** As signing locks it, so that no chart is saved beside the signature. */
    private static final String LOCK =
            """
            select e.status, n.status as note_status from encounter e
            join note n on n.clinic_id = e.clinic_id and n.encounter_id = e.id where e.id = ? for update of e""";

    private static final String BEGUN =
            "update encounter set status = 'IN_PROGRESS' where id = ? and status in ('PLANNED', 'ARRIVED')";

    @Inject
    private BodyCharts charts;

    @Inject
    private ClinicSql sql;

    @Inject
    private AuditTrail audit;

    private record Standing(EncounterStatus encounter, NoteStatus note) {}

    @Override
    public BodyChartView get(EncounterId encounter) {
        BodyChartView view = read(encounter);
        audit.read("encounter", encounter.value(), view.patient().value());
        return view;
    }

    @Override
    public BodyChartView save(EncounterId encounter, long version, BodyChart drawn) {
        new InvalidInput.Check().required("bodyChart", drawn).done();
        checkOpen(encounter);
        StaleVersion.check(version, read(encounter).version());
        BodyChart chart = BodyChartRules.tidy(drawn);
        BodyChartRules.check(chart).done();
        if (!charts.keep(encounter, version, chart)) {
            throw new StaleVersion(version, read(encounter).version());
        }
        sql.update(BEGUN, encounter.value());
        return read(encounter);
    }

    @Override
    public List<BodyChartView> history(PatientId patient) {
        List<BodyChartView> visits = charts.history(patient);
        audit.read("patient", patient.value(), patient.value());
        return visits;
    }

    private BodyChartView read(EncounterId encounter) {
        return charts.find(encounter).orElseThrow(() -> new NotFound("encounter"));
    }

    private void checkOpen(EncounterId encounter) {
        Standing standing = sql.first(
                        LOCK,
                        row -> new Standing(
                                Columns.code(row, "status", EncounterStatus.class),
                                Columns.code(row, "note_status", NoteStatus.class)),
                        encounter.value())
                .orElseThrow(() -> new NotFound("encounter"));
        if (standing.note() != NoteStatus.DRAFT) {
            throw new DomainRefusal("note-signed");
        }
        if (standing.encounter() == EncounterStatus.CANCELLED) {
            throw new DomainRefusal("encounter-cancelled");
        }
    }
}
