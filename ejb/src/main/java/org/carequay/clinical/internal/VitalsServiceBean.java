package org.carequay.clinical.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.carequay.clinical.ObservationId;
import org.carequay.clinical.ObservationView;
import org.carequay.clinical.VitalKind;
import org.carequay.clinical.VitalReading;
import org.carequay.clinical.VitalsService;
import org.carequay.clinical.model.VitalRanges;
import org.carequay.clinical.model.VitalRules;
import org.carequay.clinical.model.VitalUnits;
import org.carequay.encounter.EncounterId;
import org.carequay.patient.PatientId;
import org.carequay.shared.Ids;
import org.carequay.tenancy.ClinicSql;

/** Records and reads vital signs. */
@Stateless
@PermitAll
@Local(VitalsService.class)
public class VitalsServiceBean implements VitalsService {
    private static final String ADD =
            """
            insert into observation (clinic_id, id, patient_id, encounter_id, kind, value, unit, canonical, flag, taken_at,
              recorded_by, recorded_account)
            values (bound_clinic(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String LOCK =
            """
            select version, status = 'ENTERED_IN_ERROR' as gone from observation where id = ? and encounter_id = ? for update""";
    private static final String ERROR =
            """
            update observation set status = 'ENTERED_IN_ERROR', error_reason = ?, error_by = ?, error_at = ?, version = version + 1
            where encounter_id = ? and status = 'FINAL' and (id = ? or kind = 'BMI'
              and (select o.kind from observation o where o.id = ?) in ('HEIGHT', 'WEIGHT'))""";
    private static final String OF_ENCOUNTER =
            ObservationRows.SELECT + "where encounter_id = ? order by taken_at, kind, id";
    private static final String LAST =
            "select * from (select distinct on (kind) o.* from observation o where o.patient_id = ? and o.status = 'FINAL' "
                    + "order by kind, taken_at desc, id desc) o";
    private static final String TREND = ObservationRows.SELECT
            + "where patient_id = ? and kind = ? and status = 'FINAL' order by taken_at desc, id desc limit 50";
    private static final String WEIGHT_NOW =
            """
            select canonical from observation where encounter_id = ? and kind = 'WEIGHT' and status = 'FINAL'
            order by taken_at desc, id desc limit 1""";
    private static final String LAST_HEIGHT =
            """
            select canonical from observation where patient_id = ? and kind = 'HEIGHT' and status = 'FINAL'
            order by taken_at desc, id desc limit 1""";

    @Inject
    private ClinicSql sql;

    @Inject
    private Visits visits;

    @Inject
    private Entries entries;

    @Override
    public List<ObservationView> of(EncounterId encounter) {
        visits.seen(encounter);
        return list(encounter);
    }

    @Override
    public List<ObservationView> record(EncounterId encounter, List<VitalReading> readings) {
        VitalRules.check(readings == null ? List.of() : readings);
        Visits.Visit visit = visits.forWriting(encounter);
        readings.forEach(reading -> add(encounter, visit, reading.kind(), reading.value(), VitalRules.unit(reading)));
        if (readings.stream().anyMatch(r -> r.kind() == VitalKind.HEIGHT || r.kind() == VitalKind.WEIGHT)) {
            workOutBmi(encounter, visit);
        }
        return list(encounter);
    }

    @Override
    public List<ObservationView> markError(
            EncounterId encounter, ObservationId observation, long version, String reason) {
        visits.get(encounter);
        String why = Entries.reason(reason);
        UUID id = observation.value();
        entries.hold("observation", LOCK, id, encounter.value(), version);
        Entries.Signed now = entries.now();
        sql.update(ERROR, why, now.by(), now.at(), encounter.value(), id, id);
        return list(encounter);
    }

    @Override
    public List<ObservationView> last(PatientId patient) {
        visits.seen(patient, "observation");
        List<ObservationView> found = new ArrayList<>(sql.list(LAST, ObservationRows::view, patient.value()));
        found.sort(java.util.Comparator.comparing(ObservationView::kind));
        return found;
    }

    @Override
    public List<ObservationView> trend(PatientId patient, VitalKind kind) {
        visits.seen(patient, "observation");
        List<ObservationView> found = new ArrayList<>(sql.list(TREND, ObservationRows::view, patient.value(), kind));
        Collections.reverse(found);
        return found;
    }

    private List<ObservationView> list(EncounterId encounter) {
        return sql.list(OF_ENCOUNTER, ObservationRows::view, encounter.value());
    }

    private void workOutBmi(EncounterId encounter, Visits.Visit visit) {
        BigDecimal weight = number(WEIGHT_NOW, encounter.value());
        BigDecimal height = number(LAST_HEIGHT, visit.patient());
        if (weight != null && height != null) {
            BigDecimal bmi = VitalUnits.bmi(height, weight);
            if (VitalRanges.plausible(VitalKind.BMI, bmi)) {
                add(encounter, visit, VitalKind.BMI, bmi, VitalKind.BMI.unit());
            }
        }
    }

    private BigDecimal number(String statement, UUID of) {
        return sql.first(statement, row -> row.getBigDecimal("canonical"), of).orElse(null);
    }

    private void add(EncounterId encounter, Visits.Visit visit, VitalKind kind, BigDecimal value, String unit) {
        BigDecimal canonical = VitalUnits.canonical(value, unit);
        Entries.Signed now = entries.now();
        sql.update(
                ADD,
                Ids.next(),
                visit.patient(),
                encounter.value(),
                kind,
                value,
                unit,
                canonical,
                VitalRanges.flag(kind, canonical, visit.adult()),
                now.at(),
                now.by(),
                now.account());
    }
}
