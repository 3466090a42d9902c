package org.carequay.ui.billing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Violation;
import org.carequay.ui.shell.Dates;
import org.carequay.ui.shell.RefusalTexts;
import org.carequay.ui.shell.Texts;

/** Says which charge of which visit is wrong, since the lines of a review are drawn by repetition. */
@RequestScoped
public class ChargeProblems {
    private static final Pattern FIELD = Pattern.compile("visits\\[(\\d+)]\\.(?:charges\\[(\\d+)]\\.)?(\\w+)");
    private final RefusalTexts refusals;
    private final Texts texts;
    private final Dates dates;

    protected ChargeProblems() {
        this(null, null, null);
    }

    @Inject
    public ChargeProblems(RefusalTexts refusals, Texts texts, Dates dates) {
        this.refusals = refusals;
        this.texts = texts;
        this.dates = dates;
    }

    void show(InvalidInput refused, List<ChargeVisitForm> billed) {
        FacesContext context = FacesContext.getCurrentInstance();
        for (Violation violation : refused.violations()) {
            String where = where(violation, billed);
            String text = (where.isEmpty() ? "" : where + ": ") + refusals.of(violation);
            context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
        }
        context.validationFailed();
    }

    private String where(Violation violation, List<ChargeVisitForm> billed) {
        Matcher field = FIELD.matcher(violation.field());
        if (!field.matches()) {
            return "";
        }
        ChargeVisitForm visit = billed.get(Integer.parseInt(field.group(1)));
        String name = texts.of("billingMsg", "charge." + field.group(3));
        if (field.group(2) == null) {
            return texts.of("billingMsg", "charge.where.visit", dates.day(visit.getDay()), name);
        }
        int line = Integer.parseInt(field.group(2));
        return texts.of("billingMsg", "charge.where.line", dates.day(visit.getDay()), line + 1, name);
    }
}
