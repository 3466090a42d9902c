package org.carequay.casefile.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.carequay.audit.AuditTrail;
import org.carequay.casefile.CaseId;
import org.carequay.casefile.CaseView;
import org.carequay.casefile.LetterPreviews;
import org.carequay.letter.LetterTemplateId;
import org.carequay.letter.Letters;
import org.carequay.shared.Clock;
import org.carequay.tenancy.CurrentCaller;

/** Shows drafts of templates with the facts of a case. */
@Stateless
@PermitAll
@Local(LetterPreviews.class)
public class LetterPreviewsBean implements LetterPreviews {
    @Inject
    private CaseList cases;

    @Inject
    private LetterWriter writer;

    @Inject
    private Letters letters;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Clock clock;

    @Override
    public byte[] preview(LetterTemplateId template, CaseId caseFile) {
        CaseView shown = cases.get(caseFile);
        audit.read("case_file", caseFile.value(), shown.patient().value());
        return writer.pdf(writer.matter(shown, clock.today(caller.zone())), letters.draft(template));
    }
}
