package org.carequay.ui.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.carequay.patient.DuplicateLine;
import org.carequay.patient.MatchEvidence;
import org.carequay.patient.MatchField;
import org.carequay.ui.shell.Dates;
import org.carequay.ui.shell.Texts;

/** Says in words what the comparison of two records found. */
@Named
@ApplicationScoped
public class EvidenceTexts {
    private static final String BUNDLE = "patientMsg";
    private static final double NOTHING = 0.5;

    @Inject
    private Texts texts;

    @Inject
    private Dates dates;

    public String field(MatchField field) {
        return texts.of(BUNDLE, "match.field." + field.code());
    }

    /** "one slip apart +6.0". */
    public String outcome(MatchEvidence evidence) {
        return texts.of(BUNDLE, "match.agreement." + evidence.agreement()) + " " + weight(evidence.weight());
    }

    /** "Birth date: same +14.1". */
    public String sentence(MatchEvidence evidence) {
        return texts.of(BUNDLE, "match.sentence", field(evidence.field()), outcome(evidence));
    }

    /** Bits with their sign and one decimal. */
    public String weight(double bits) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(
                FacesContext.getCurrentInstance().getViewRoot().getLocale());
        return new DecimalFormat("+0.0;\u22120.0", symbols).format(bits);
    }

    public String tone(MatchEvidence evidence) {
        if (Math.abs(evidence.weight()) < NOTHING) {
            return "idle";
        }
        return evidence.speaksFor() ? "good" : "bad";
    }

    public String icon(MatchEvidence evidence) {
        return evidence.speaksFor() ? "pi-check" : "pi-times";
    }

    /** A value as people read it: dates in the clinic's form, codes as words, one line for each of several. */
    public String shown(DuplicateLine line, String value) {
        if (value == null) {
            return "–";
        }
        return switch (line.field()) {
            case BIRTH_DATE -> dates.day(LocalDate.parse(value));
            case GENDER -> texts.of("msg", "gender." + value);
            case IDENTIFIER ->
                Arrays.stream(value.split("\n")).map(this::identifier).collect(Collectors.joining("\n"));
            default -> value;
        };
    }

    private String identifier(String typed) {
        int blank = typed.indexOf(' ');
        return texts.of(BUNDLE, "identifier." + typed.substring(0, blank)) + typed.substring(blank);
    }
}
