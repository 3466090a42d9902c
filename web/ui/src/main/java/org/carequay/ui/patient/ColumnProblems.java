package org.carequay.ui.patient;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Violation;
import org.carequay.ui.shell.RefusalTexts;
import org.carequay.ui.shell.Texts;

/** Says what is wrong with the columns of an import, and with its rows, by the names that the page gives to fields. */
@RequestScoped
public class ColumnProblems {
    private static final String BUNDLE = "importMsg";

    @Inject
    private RefusalTexts refusals;

    @Inject
    private Texts texts;

    void show(InvalidInput refused) {
        FacesContext context = FacesContext.getCurrentInstance();
        refused.violations().forEach(violation -> {
            boolean system = "sourceSystem".equals(violation.field());
            String name = texts.of(BUNDLE, system ? violation.field() : "field." + violation.field());
            String text = name + ": " + reason(violation);
            context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, ""));
        });
        context.validationFailed();
    }

    String reason(Violation violation) {
        return refusals.of(violation);
    }
}
