package org.carequay.patient.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.carequay.audit.AuditTrail;
import org.carequay.patient.CardSide;
import org.carequay.patient.CoverageDetails;
import org.carequay.patient.CoverageId;
import org.carequay.patient.CoverageOrder;
import org.carequay.patient.CoverageService;
import org.carequay.patient.CoverageView;
import org.carequay.patient.EligibilityStatus;
import org.carequay.patient.PatientId;
import org.carequay.patient.model.PatientCoverage;
import org.carequay.shared.DatePeriod;
import org.carequay.shared.InvalidInput;

/** Who pays for a patient's care. */
@Stateless
@PermitAll
@Local(CoverageService.class)
public class CoverageServiceBean implements CoverageService {
    private static final int NOTE = 1000;
    /** A car's policy pays first, a settlement last. */
    private static final List<CoverageOrder> TURNS = List.of(
            CoverageOrder.PIP_MEDPAY,
            CoverageOrder.PRIMARY,
            CoverageOrder.SECONDARY,
            CoverageOrder.TERTIARY,
            CoverageOrder.ATTORNEY_LIEN);

    private static final Comparator<CoverageView> BY_TURN =
            Comparator.comparingInt(coverage -> TURNS.indexOf(coverage.details().order()));
    private static final Comparator<CoverageView> NEWEST_FIRST = Comparator.comparing(
            coverage -> DatePeriod.start(coverage.details().period()),
            Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()));

    @Inject
    private Circle circle;

    @Inject
    private PatientRules rules;

    @Inject
    private AuditTrail audit;

    @Override
    public List<CoverageView> of(PatientId patient) {
        audit.read("patient", patient.value(), patient.value());
        return sorted(patient);
    }

    @Override
    public CoverageView get(PatientId patient, CoverageId id) {
        audit.read("patient", patient.value(), patient.value());
        return circle.coverage(patient, id).view();
    }

    @Override
    public CoverageView add(PatientId patient, CoverageDetails details) {
        Circle.check(details);
        return circle.add(patient, details).view();
    }

    @Override
    public CoverageView update(PatientId patient, CoverageId id, long version, CoverageDetails details) {
        PatientCoverage coverage = circle.coverage(patient, id);
        coverage.expectVersion(version);
        Circle.check(details);
        circle.refuseOverlap(patient, details, id);
        coverage.describe(details);
        return circle.keep(coverage).view();
    }

    @Override
    public CoverageView checked(PatientId patient, CoverageId id, long version, EligibilityStatus status, String note) {
        PatientCoverage coverage = circle.coverage(patient, id);
        coverage.expectVersion(version);
        new InvalidInput.Check()
                .required("status", status)
                .maxLength("note", note, NOTE)
                .done();
        coverage.checked(status, note, rules.recorded());
        return circle.keep(coverage).view();
    }

    @Override
    public void makeVoid(PatientId patient, CoverageId id, long version) {
        PatientCoverage coverage = circle.coverage(patient, id);
        coverage.expectVersion(version);
        coverage.makeVoid();
        circle.keep(coverage);
    }

    @Override
    public List<CoverageView> validOn(PatientId patient, LocalDate dateOfService) {
        return sorted(patient).stream()
                .filter(coverage -> coverage.details().period() == null
                        || coverage.details().period().contains(dateOfService))
                .toList();
    }

    @Override
    public CoverageView card(PatientId patient, CoverageId id, CardSide side, UUID document) {
        PatientCoverage coverage = circle.coverage(patient, id);
        coverage.card(side, document);
        return circle.keep(coverage).view();
    }

    private List<CoverageView> sorted(PatientId patient) {
        return circle.coverages(patient).stream()
                .map(PatientCoverage::view)
                .sorted(BY_TURN.thenComparing(NEWEST_FIRST))
                .toList();
    }
}
