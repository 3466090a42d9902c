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
import org.carequay.patient.PatientId;
import org.carequay.patient.PatientService;
import org.carequay.portal.PatientPortal;
import org.carequay.portal.PortalSignature;
import org.carequay.security.StepUp;

/** The patient's own record, visits, letters and balance. */
@Stateless
@PermitAll
@Local(PatientPortal.class)
public class PatientPortalBean implements PatientPortal {
    @Inject
    private PortalOwner owner;

    @Inject
    private PatientService patients;

    @Inject
    private PortalVisits visits;

    @Inject
    private PortalCases cases;

    @Inject
    private PortalLetters letters;

    @Override
    public Home home() {
        PatientId patient = owner.patient();
        cases.seen(patient);
        List<CaseView> own = cases.ofPatient(patient);
        return new Home(
                patients.forLetter(patient),
                visits.upcoming(patient),
                visits.past(patient),
                own.stream()
                        .flatMap(caseFile -> letters.ofCase(caseFile.id()).stream())
                        .filter(letter -> letter.status().live())
                        .toList(),
                cases.balance(own));
    }

    @Override
    public DocumentContent letter(LetterOfProtectionId letter) {
        return letters.content(own(letter), Party.PATIENT);
    }

    @Override
    public LopView sign(LetterOfProtectionId letter, long version, PortalSignature signature, StepUp proof) {
        return letters.sign(own(letter), owner.patient(), version, Party.PATIENT, signature, proof);
    }

    private LopView own(LetterOfProtectionId letter) {
        List<CaseId> own =
                cases.ofPatient(owner.patient()).stream().map(CaseView::id).toList();
        return letters.find(own, letter);
    }
}
