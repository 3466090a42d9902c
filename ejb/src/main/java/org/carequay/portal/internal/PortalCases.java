package org.carequay.portal.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.carequay.audit.AuditTrail;
import org.carequay.billing.InvoiceService;
import org.carequay.casefile.CaseId;
import org.carequay.casefile.CaseService;
import org.carequay.casefile.CaseView;
import org.carequay.patient.PatientId;
import org.carequay.shared.Money;
import org.carequay.shared.NotFound;

/** Cases that somebody outside the clinic may see, and what is open on them. */
@ApplicationScoped
public class PortalCases {
    @Inject
    private CaseService cases;

    @Inject
    private InvoiceService invoices;

    @Inject
    private AuditTrail audit;

    List<CaseView> ofPatient(PatientId patient) {
        return cases.ofPatient(patient);
    }

    /** Records that the patient's record was shown to its owner. */
    void seen(PatientId patient) {
        audit.read("patient", patient.value(), patient.value());
    }

    List<CaseView> grantedTo(UUID account) {
        return cases.grantedTo(account);
    }

    /** The case, recorded as seen. @throws NotFound without a grant, as for an unknown case */
    CaseView granted(CaseId id, UUID account) {
        if (!cases.granted(id, account)) {
            throw new NotFound("case");
        }
        CaseView caseFile = cases.forRule(id);
        audit.read("case_file", id.value(), caseFile.patient().value());
        return caseFile;
    }

    Money balance(CaseId caseFile) {
        return invoices.balance(caseFile);
    }

    Money balance(List<CaseView> of) {
        return Money.sum(of.stream().map(CaseView::id).map(invoices::balance).toList());
    }
}
