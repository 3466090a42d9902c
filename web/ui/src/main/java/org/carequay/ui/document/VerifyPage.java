package org.carequay.ui.document;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import org.carequay.document.DocumentProof;
import org.carequay.document.DocumentProof.Answer;
import org.carequay.document.DocumentService;
import org.carequay.shared.InvalidInput;

/** Whether a PDF is one of the clinic's, and unchanged. */
@Named
@RequestScoped
public class VerifyPage {
    @Inject
    private DocumentProof proof;

    private Part file;
    private Answer answer;

    public void check() throws IOException {
        boolean chosen = file != null
                && file.getSubmittedFileName() != null
                && !file.getSubmittedFileName().isBlank();
        new InvalidInput.Check().that(chosen, "file", "required").done();
        answer = proof.check(file.getInputStream().readNBytes(DocumentService.MAX_BYTES + 1));
    }

    public Answer getAnswer() {
        return answer;
    }

    public String getTone() {
        return switch (answer.verdict()) {
            case ON_FILE, SEALED -> "good";
            case CHANGED -> "bad";
            case UNKNOWN -> "idle";
        };
    }

    public String getIcon() {
        return switch (answer.verdict()) {
            case ON_FILE, SEALED -> "pi-verified";
            case CHANGED -> "pi-times-circle";
            case UNKNOWN -> "pi-question-circle";
        };
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
