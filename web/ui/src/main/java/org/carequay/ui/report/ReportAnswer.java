package org.carequay.ui.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.carequay.report.ElementType;
import org.carequay.report.FilledReport;
import org.carequay.report.Gap;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Json;
import org.carequay.shared.RefusalText;
import org.carequay.shared.Violation;
import org.carequay.ui.shell.Dates;
import org.carequay.ui.shell.Texts;
import org.primefaces.PrimeFaces;

/** What the browser is told after an answer: what is shown, asked for, computed, still missing, or wrong. */
@ApplicationScoped
public class ReportAnswer {
    private static final String PREFIX = "answers.";
    private static final Set<ElementType> KNOWN_ELSEWHERE =
            Set.of(ElementType.DIAGNOSES, ElementType.PROCEDURES, ElementType.BODY_CHART, ElementType.DATA_BLOCK);

    @Inject
    private Dates dates;

    @Inject
    private Texts texts;

    void saved(FilledReport report) {
        PrimeFaces.Ajax ajax = PrimeFaces.current().ajax();
        Locale locale = locale();
        ajax.addCallbackParam("saved", true);
        ajax.addCallbackParam("words", texts.of("reportMsg", "saved.at", dates.time(report.changedAt())));
        JsonObjectBuilder scores = Json.createObjectBuilder();
        report.state().scores().forEach((key, score) -> scores.add(key, ReportWords.score(score, locale)));
        JsonArrayBuilder gaps = Json.createArrayBuilder();
        report.state()
                .gaps()
                .forEach(gap -> gaps.add(Json.createObjectBuilder()
                        .add("key", gap.key())
                        .add("label", label(report, gap.key()))
                        .add("text", why(gap))));
        ajax.addCallbackParam(
                "state",
                Json.createObjectBuilder()
                        .add("hidden", Json.createArrayBuilder(report.state().hidden()))
                        .add("required", Json.createArrayBuilder(report.state().required()))
                        .add("copied", Json.createArrayBuilder(report.copied().keySet()))
                        .add("scores", scores)
                        .add("gaps", gaps)
                        .build()
                        .toString());
    }

    /** What the elements that show parts of the visit or of the record show now. */
    void shown(FilledReport report, Map<String, String> markup) {
        JsonObjectBuilder shown = Json.createObjectBuilder();
        report.definition()
                .elements()
                .filter(element -> KNOWN_ELSEWHERE.contains(element.type()))
                .forEach(element -> shown.add(element.key(), markup.getOrDefault(element.key(), "")));
        PrimeFaces.current().ajax().addCallbackParam("shown", shown.build().toString());
    }

    void problems(InvalidInput wrong) {
        JsonObjectBuilder problems = Json.createObjectBuilder();
        wrong.violations().forEach(violation -> {
            String path = violation.field().startsWith(PREFIX)
                    ? violation.field().substring(PREFIX.length())
                    : violation.field();
            problems.add(path, RefusalText.text(violation, locale()));
        });
        PrimeFaces.current()
                .ajax()
                .addCallbackParam("problems", problems.build().toString());
    }

    /** @param now the report as somebody else left it */
    void stale(FilledReport now) {
        JsonObjectBuilder answers = Json.createObjectBuilder();
        now.answers().forEach(answers::add);
        PrimeFaces.current()
                .ajax()
                .addCallbackParam(
                        "stale", texts.of("reportMsg", "stale", now.changedBy(), dates.time(now.changedAt())));
        PrimeFaces.current().ajax().addCallbackParam("answers", answers.build().toString());
    }

    void refused(DomainRefusal refused) {
        PrimeFaces.current().ajax().addCallbackParam("stopped", RefusalText.text(refused, locale()));
    }

    String label(FilledReport report, String key) {
        return report.definition()
                .element(key)
                .map(element -> element.label().isBlank()
                        ? texts.of("reportMsg", "ElementType." + element.type())
                        : element.label().in(locale()))
                .orElse(key);
    }

    static String why(Gap gap) {
        return RefusalText.text(new Violation(gap.key(), gap.code()), locale());
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }
}
