package org.carequay.portal.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.carequay.casefile.CaseId;
import org.carequay.casefile.LetterOfProtectionId;
import org.carequay.casefile.LetterOfProtectionService;
import org.carequay.casefile.LopSignature;
import org.carequay.casefile.LopStatus;
import org.carequay.casefile.LopView;
import org.carequay.casefile.LopView.Party;
import org.carequay.document.DocumentContent;
import org.carequay.document.DocumentService;
import org.carequay.letter.SignatureMark;
import org.carequay.notice.NewNotice;
import org.carequay.notice.NoticeKind;
import org.carequay.notice.StaffNotices;
import org.carequay.patient.PatientId;
import org.carequay.portal.PortalSignature;
import org.carequay.security.StepUp;
import org.carequay.security.StepUpService;
import org.carequay.shared.NotFound;

/** Letters of protection as the parties see them: not before they have left the clinic's desk. */
@ApplicationScoped
public class PortalLetters {
    private static final String PASSWORD = "password";

    @Inject
    private LetterOfProtectionService letters;

    @Inject
    private DocumentService documents;

    @Inject
    private StepUpService stepUp;

    @Inject
    private StaffNotices notices;

    List<LopView> ofCase(CaseId caseFile) {
        return letters.forPortal(caseFile).stream()
                .filter(letter -> letter.status() != LopStatus.DRAFT)
                .toList();
    }

    /** @throws NotFound when no such letter is among those cases */
    LopView find(List<CaseId> cases, LetterOfProtectionId id) {
        return cases.stream()
                .flatMap(caseFile -> ofCase(caseFile).stream())
                .filter(letter -> letter.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("letter of protection"));
    }

    /** The PDF, finished once both have signed; that the party opened it is noted. */
    DocumentContent content(LopView letter, Party party) {
        letters.viewed(letter.id(), party);
        return documents.contentFor(letter.signedDocument() == null ? letter.document() : letter.signedDocument());
    }

    /** Takes the signature of whoever proved just now who they are. */
    LopView sign(
            LopView letter, PatientId patient, long version, Party party, PortalSignature signature, StepUp proof) {
        stepUp.check(proof);
        SignatureMark mark = signature.mark();
        LopView signed = letters.signByParty(
                letter.id(),
                version,
                new LopSignature(
                        party,
                        mark.name(),
                        mark.method(),
                        signature.ip(),
                        signature.userAgent(),
                        mark.strokesJson(),
                        PASSWORD));
        notices.post(new NewNotice(
                NoticeKind.LETTER_SIGNED,
                letter.caseFile().value(),
                letter.id() + " " + party + " " + letter.document(),
                patient.value()));
        return signed;
    }
}
