package org.carequay.billing.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.carequay.billing.PayerClass;
import org.carequay.casefile.AccidentKind;
import org.carequay.casefile.CaseId;
import org.carequay.casefile.CaseService;
import org.carequay.casefile.CaseView;
import org.carequay.casefile.LetterOfProtectionService;
import org.carequay.patient.CoverageOrder;
import org.carequay.patient.CoverageService;
import org.carequay.patient.PatientId;
import org.carequay.shared.DomainRefusal;

/** A case is billed while it is open and not suspended; with counsel, only under an executed letter of protection. */
@Dependent
public class BillableCase {
    @Inject
    private CaseService cases;

    @Inject
    private LetterOfProtectionService letters;

    @Inject
    private CoverageService coverages;

    /**
     * @return the case
     * @throws DomainRefusal {@code case-not-active}, {@code lop-not-executed}
     */
    CaseView check(CaseId id) {
        CaseView caseFile = cases.forRule(id);
        if (!caseFile.phase().open() || caseFile.billingSuspended()) {
            throw new DomainRefusal("case-not-active", Map.of("caseNo", caseFile.caseNo(), "phase", caseFile.phase()));
        }
        if (caseFile.hasCounsel() && !letters.executed(id)) {
            throw new DomainRefusal("lop-not-executed", Map.of("caseNo", caseFile.caseNo()));
        }
        return caseFile;
    }

    /** Whose prices apply to a case: workers' compensation, counsel's lien, or else the patient's own. */
    static PayerClass payer(CaseView caseFile) {
        if (caseFile.accidentKind() == AccidentKind.EMPLOYMENT) {
            return PayerClass.WORKERS_COMPENSATION;
        }
        return caseFile.hasCounsel() ? PayerClass.LIEN : PayerClass.SELF_PAY;
    }

    /** Whose prices apply to a visit without a case: those of insurance when one holds on that day. Counsel's lien is none. */
    PayerClass payer(PatientId patient, LocalDate service) {
        boolean insured = coverages.validOn(patient, service).stream()
                .map(coverage -> coverage.details().order())
                .anyMatch(order -> order != CoverageOrder.ATTORNEY_LIEN && order != CoverageOrder.PIP_MEDPAY);
        return insured ? PayerClass.INSURANCE : PayerClass.SELF_PAY;
    }
}
