package org.carequay.ui.claim;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Violation;
import org.carequay.ui.shell.RefusalTexts;
import org.carequay.ui.shell.Texts;

/** Lists what is wrong with an X12 file, segment by segment. */
@RequestScoped
public class FileSegments {
    private static final Pattern SEGMENT = Pattern.compile("segment (\\d+) ?(.*)");
    private final RefusalTexts refusals;
    private final Texts texts;

    protected FileSegments() {
        this(null, null);
    }

    @Inject
    public FileSegments(RefusalTexts refusals, Texts texts) {
        this.refusals = refusals;
        this.texts = texts;
    }

    void show(InvalidInput refused) {
        FacesContext context = FacesContext.getCurrentInstance();
        say(context, refusals.of(refused));
        for (Violation violation : refused.violations()) {
            Matcher at = SEGMENT.matcher(violation.field());
            String where = at.matches() ? texts.of("claimMsg", "file.segment", at.group(1), at.group(2)) + ": " : "";
            say(context, where + refusals.of(violation));
        }
        context.validationFailed();
    }

    private static void say(FacesContext context, String text) {
        context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    }
}
