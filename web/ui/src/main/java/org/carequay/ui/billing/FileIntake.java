package org.carequay.ui.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Violation;
import org.carequay.ui.shell.RefusalTexts;
import org.carequay.ui.shell.Texts;

/** Gives a small file that somebody chose to whoever takes it, and lists what is wrong with it, line by line. */
@RequestScoped
public class FileIntake {
    private static final Pattern LINE = Pattern.compile("line (\\d+) ?(\\w*)");
    private final RefusalTexts refusals;
    private final Texts texts;

    protected FileIntake() {
        this(null, null);
    }

    @Inject
    public FileIntake(RefusalTexts refusals, Texts texts) {
        this.refusals = refusals;
        this.texts = texts;
    }

    /**
     * @param taking what is done with the file; answers where to go on
     * @return its answer; null when the file was refused, which the page shows then
     * @throws InvalidInput at {@code file} without one
     */
    String take(Part file, Function<byte[], String> taking) throws IOException {
        new InvalidInput.Check()
                .that(file != null && file.getSize() > 0, "file", "required")
                .done();
        return take(file.getInputStream().readAllBytes(), taking);
    }

    /** The same with a file that is here already. */
    String take(byte[] file, Function<byte[], String> taking) {
        try {
            return taking.apply(file);
        } catch (InvalidInput refused) {
            show(refused);
            return null;
        }
    }

    private void show(InvalidInput refused) {
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
