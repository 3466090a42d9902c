package org.carequay.ui.billing;

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

/** Lists what is wrong with a file, line by line. */
@RequestScoped
public class FileProblems {
    private static final Pattern LINE = Pattern.compile("line (\\d+) ?(\\w*)");
    private final RefusalTexts refusals;
    private final Texts texts;

    protected FileProblems() {
        this(null, null);
    }

    @Inject
    public FileProblems(RefusalTexts refusals, Texts texts) {
        this.refusals = refusals;
        this.texts = texts;
    }

    void show(InvalidInput refused) {
        FacesContext context = FacesContext.getCurrentInstance();
        for (Violation violation : refused.violations()) {
            String where = where(violation.field());
            String text = (where.isEmpty() ? "" : where + ": ") + refusals.of(violation);
            context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
        }
        context.validationFailed();
    }

    private String where(String field) {
        Matcher line = LINE.matcher(field);
        if (line.matches()) {
            return texts.of("billingMsg", "file.line", line.group(1), line.group(2));
        }
        return "file".equals(field) ? "" : field;
    }
}
