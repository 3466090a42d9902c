package org.carequay.portal.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.carequay.casefile.CaseId;
import org.carequay.casefile.CaseView;
import org.carequay.casefile.LetterOfProtectionId;
import org.carequay.casefile.LopView;
import org.carequay.casefile.LopView.Party;
import org.carequay.document.DocumentContent;
import org.carequay.portal.CounselPortal;
import org.carequay.portal.PortalSignature;
import org.carequay.security.StepUp;

/** Granted cases; every way to one goes through the check of the grant. */
@Stateless
@PermitAll
@Local(CounselPortal.class)
public class CounselPortalBean implements CounselPortal {
    @Inject
    private PortalOwner owner;

    @Inject
    private PortalCases cases;

    @Inject
    private PortalLetters letters;

    @Inject
    private PortalVisits visits;

    @Override
    public List<CounselCase> cases() {
        return cases.grantedTo(owner.account()).stream().map(this::seen).toList();
    }

    @Override
    public CounselCase open(CaseId id) {
        return seen(granted(id));
    }

    @Override
    public DocumentContent letter(CaseId caseFile, LetterOfProtectionId letter) {
        return letters.content(ofCase(caseFile, letter), Party.ATTORNEY);
    }

    @Override
    public LopView sign(
            CaseId caseFile, LetterOfProtectionId letter, long version, PortalSignature signature, StepUp proof) {
        return letters.sign(
                ofCase(caseFile, letter), granted(caseFile).patient(), version, Party.ATTORNEY, signature, proof);
    }

    private LopView ofCase(CaseId caseFile, LetterOfProtectionId letter) {
        return letters.find(List.of(granted(caseFile).id()), letter);
    }

    private CaseView granted(CaseId id) {
        return cases.granted(id, owner.account());
    }

    private CounselCase seen(CaseView caseFile) {
        return new CounselCase(
                caseFile, letters.ofCase(caseFile.id()), cases.balance(caseFile.id()), visits.days(caseFile.id()));
    }
}
