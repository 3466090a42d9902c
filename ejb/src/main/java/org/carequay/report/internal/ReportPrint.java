package org.carequay.report.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import org.carequay.document.Markup;
import org.carequay.document.PdfRenderer;
import org.carequay.document.XhtmlTemplate;
import org.carequay.report.MergeField;
import org.carequay.report.TemplateDefinition;
import org.carequay.report.model.Answers;
import org.carequay.report.model.Evaluation;
import org.carequay.report.model.Paper;
import org.carequay.report.model.ReportMarkup;
import org.carequay.report.model.ReportWords;
import org.carequay.report.model.Sample;
import org.carequay.shared.Clock;
import org.carequay.tenancy.ClinicService;
import org.carequay.tenancy.ClinicView;

/** Prints reports on the clinic's paper: header, page numbers, signature. */
@ApplicationScoped
public class ReportPrint {
    private static final XhtmlTemplate PAGE = XhtmlTemplate.of(ReportPrint.class, "report.xhtml");
    private static final String BODY = "<!-- body -->";

    @Inject
    private PdfRenderer renderer;

    @Inject
    private ClinicService clinics;

    @Inject
    private ReportPictures pictures;

    @Inject
    private Clock clock;

    /** Who signed, and what; {@code by} null for a draft. */
    record Signature(String by, Instant at, String hash) {
        static final Signature NONE = new Signature(null, null, "");
    }

    byte[] pdf(TemplateDefinition template, Answers answers, JsonObject facts, Signature signature) {
        ClinicView clinic = clinics.current();
        return pdf(paper(template, answers, facts, Printing.locale(clinic)), clinic, signature);
    }

    private Paper paper(TemplateDefinition template, Answers answers, JsonObject facts, Locale locale) {
        return new Paper(
                template,
                answers.values(),
                Evaluation.of(
                        template,
                        answers.values(),
                        Set.of(),
                        Set.of(),
                        clock.now().atZone(clinics.current().zone()).toLocalDateTime()),
                facts,
                locale,
                pictures);
    }

    /** As {@link org.carequay.report.Reports#markup} says. */
    Map<String, String> markup(TemplateDefinition template, Answers answers, JsonObject facts, Locale locale) {
        return ReportMarkup.parts(paper(template, answers, facts, locale));
    }

    /** Filled in with made-up answers for a made-up patient. */
    byte[] sample(TemplateDefinition template) {
        return pdf(
                template,
                Sample.answers(template),
                Sample.facts(clinics.current().name()),
                Signature.NONE);
    }

    private byte[] pdf(Paper paper, ClinicView clinic, Signature signature) {
        ResourceBundle words = ReportWords.in(paper.locale());
        JsonObject fields = paper.facts().getJsonObject("fields");
        Map<String, String> values = Map.ofEntries(
                Map.entry("lang", paper.locale().getLanguage()),
                Map.entry("title", paper.template().title().in(paper.locale())),
                Map.entry("clinicName", clinic.legalName()),
                Map.entry("clinicAddress", clinic.statementAddress().oneLine()),
                Map.entry("clinicPhone", clinic.phone()),
                Map.entry("patientName", field(fields, MergeField.PATIENT_NAME)),
                Map.entry("birthDate", field(fields, MergeField.PATIENT_BIRTH_DATE)),
                Map.entry("mrn", field(fields, MergeField.PATIENT_MRN)),
                Map.entry("visitDate", field(fields, MergeField.VISIT_DATE)),
                Map.entry("provider", field(fields, MergeField.VISIT_PROVIDER)),
                Map.entry("caseNo", field(fields, MergeField.CASE_NUMBER)));
        String page = PAGE.fill(values, words);
        return renderer.render(page.replace(BODY, ReportMarkup.of(paper) + signed(signature, clinic, words, paper)));
    }

    private static String field(JsonObject fields, MergeField field) {
        return fields.getString(field.code(), "");
    }

    private static String signed(Signature signature, ClinicView clinic, ResourceBundle words, Paper paper) {
        if (signature.by() == null) {
            return "<p class=\"draft\">" + Markup.text(words.getString("draft")) + "</p>";
        }
        String at = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(paper.locale())
                .format(signature.at().atZone(clinic.zone()));
        return "<div class=\"signed\"><p>" + Markup.text(words.getString("signedBy")) + " <b>"
                + Markup.text(signature.by()) + "</b> " + Markup.text(words.getString("signedAt")) + " "
                + Markup.text(at) + " (" + Markup.text(clinic.zone().getId()) + ")</p><p class=\"small\">"
                + Markup.text(words.getString("hash")) + ": " + Markup.text(signature.hash()) + "</p></div>";
    }
}
