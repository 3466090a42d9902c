package org.carequay.billing.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.carequay.casefile.CaseId;
import org.carequay.casefile.CaseService;
import org.carequay.casefile.CaseView;
import org.carequay.casefile.LetterOfProtectionService;
import org.carequay.shared.DomainRefusal;

/** A case is billed while it is open and not suspended; with counsel, only under an executed letter of protection. */
@Dependent
public class BillableCase {
    @Inject
    private CaseService cases;

    @Inject
    private LetterOfProtectionService letters;

    /**
     * @return the patient of the case
     * @throws DomainRefusal {@code case-not-active}, {@code lop-not-executed}
     */
    UUID check(CaseId id) {
        CaseView caseFile = cases.forRule(id);
        if (!caseFile.phase().open() || caseFile.billingSuspended()) {
            throw new DomainRefusal("case-not-active", Map.of("caseNo", caseFile.caseNo(), "phase", caseFile.phase()));
        }
        if (caseFile.hasCounsel() && !letters.executed(id)) {
            throw new DomainRefusal("lop-not-executed", Map.of("caseNo", caseFile.caseNo()));
        }
        return caseFile.patient().value();
    }
}
