package org.carequay.ui.letter;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.carequay.casefile.CaseId;
import org.carequay.casefile.LetterPreviews;
import org.carequay.letter.LetterTemplateId;
import org.carequay.letter.LetterTemplates;
import org.carequay.shared.NotFound;
import org.carequay.ui.document.ContentResponse;

/** Answers with the PDF of a draft: for nobody, or with the facts of a case. */
@Named
@RequestScoped
public class LetterPreviewPage {
    private static final String PDF = "application/pdf";

    @Inject
    private LetterTemplates templates;

    @Inject
    private LetterPreviews previews;

    private String id;
    private String caseFile;

    /** @throws NotFound when there is no such template or case */
    public void send() throws IOException {
        LetterTemplateId template = LetterTemplateId.parse(id);
        byte[] pdf = caseFile == null || caseFile.isBlank()
                ? templates.preview(template)
                : previews.preview(template, CaseId.parse(caseFile));
        ContentResponse.send(PDF, "preview.pdf", pdf);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getCaseFile() {
        return caseFile;
    }

    public void setCaseFile(String caseFile) {
        this.caseFile = caseFile;
    }
}
