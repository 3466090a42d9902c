package org.carequay.casefile;

import org.carequay.letter.LetterTemplateId;
import org.carequay.security.Permission;
import org.carequay.security.Requires;

/** Templates seen with a real case, before they are published. */
public interface LetterPreviews {
    /**
     * The draft of a template filled in from that case, as PDF; kept nowhere, recorded as a read of the patient's record.
     *
     * @throws org.carequay.shared.NotFound
     */
    @Requires(Permission.TEMPLATE_EDIT)
    byte[] preview(LetterTemplateId template, CaseId caseFile);
}
