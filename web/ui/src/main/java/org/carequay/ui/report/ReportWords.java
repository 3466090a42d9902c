package org.carequay.ui.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.Locale;
import org.carequay.report.Score;

/** Says scores in words. */
@Named("reportWords")
@ApplicationScoped
public class ReportWords {
    /** Such as "42 % – Severe disability (10/10)"; a dash where too little is answered. */
    static String score(Score score, Locale locale) {
        if (score == null) {
            return "–";
        }
        String answered = " (" + score.answered() + "/" + score.asked() + ")";
        if (score.value() == null) {
            return "–" + answered;
        }
        String meaning = score.meaning().in(locale);
        return (score.value().toPlainString() + " " + score.unit()).strip()
                + (meaning.isEmpty() ? "" : " – " + meaning)
                + answered;
    }

    public String score(Score score) {
        return score(score, FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }
}
