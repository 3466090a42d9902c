package org.carequay.portal;

import java.util.List;
import org.carequay.casefile.CaseId;
import org.carequay.casefile.CaseView;
import org.carequay.casefile.LetterOfProtectionId;
import org.carequay.casefile.LopView;
import org.carequay.document.DocumentContent;
import org.carequay.security.Permission;
import org.carequay.security.Requires;
import org.carequay.security.StepUp;
import org.carequay.shared.Money;

/** The attorney's view: only cases with a grant to the caller's account. */
public interface CounselPortal {
    record CounselCase(CaseView caseFile, List<LopView> letters, Money balance, List<java.time.LocalDate> visits) {}

    /** The cases the caller's account holds a grant on. */
    @Requires(Permission.COUNSEL_PORTAL)
    List<CounselCase> cases();

    /** @throws org.carequay.shared.NotFound without a grant */
    @Requires(Permission.COUNSEL_PORTAL)
    CounselCase open(CaseId id);

    /** @throws org.carequay.shared.NotFound without a grant, or while the letter is a draft */
    @Requires(Permission.COUNSEL_PORTAL)
    DocumentContent letter(CaseId caseFile, LetterOfProtectionId letter);

    /**
     * Signs as the attorney of the case.
     *
     * @param proof that they showed their password just now
     * @throws org.carequay.shared.DomainRefusal {@code step-up-needed}
     */
    @Requires(Permission.COUNSEL_PORTAL)
    LopView sign(CaseId caseFile, LetterOfProtectionId letter, long version, PortalSignature signature, StepUp proof);
}
