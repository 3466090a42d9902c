package org.carequay.batch.demo;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.apache.commons.csv.CSVRecord;
import org.carequay.letter.LetterKind;
import org.carequay.letter.LetterTemplateView;
import org.carequay.letter.LetterTemplates;
import org.carequay.letter.LetterText;
import org.carequay.letter.NewLetterTemplate;
import org.carequay.letter.PublishLetter;
import org.carequay.report.ReportTemplates;
import org.carequay.report.ShippedTemplate;
import org.carequay.report.TemplateView;

/** Gives each demo clinic the report templates that come with the application, and a letter of its own, published. */
@Named("demoTemplates")
@Dependent
public class DemoTemplates extends AbstractBatchlet {
    private static final String RETURN_TO_WORK =
            "<p>To whom it may concern:</p><p>{{patient.name}}, born {{patient.birthDate}}, is a patient of {{clinic.name}}"
                    + "{{#if case.dateOfLoss}} for injuries of {{case.dateOfLoss}}{{/if}} and may return to work on"
                    + " ____________ with these limits: ____________.</p>"
                    + "<p>Please call {{clinic.phone}} with questions.</p>";

    @Inject
    private LoadParameters parameters;

    @Inject
    private CastList castList;

    @Inject
    private ReportTemplates templates;

    @Inject
    private LetterTemplates letters;

    @Inject
    private Stagehand stagehand;

    @Override
    public String process() throws Exception {
        for (CSVRecord row : Table.read("clinics.csv")) {
            Cast cast = castList.of(row.get("code"));
            stagehand.as(cast.staff("admin"), parameters.now(), this::publishAll);
        }
        return "COMPLETED";
    }

    private boolean publishAll() {
        for (ShippedTemplate shipped : ShippedTemplate.all()) {
            TemplateView added = templates.add(shipped.title().en(), shipped.definition());
            templates.publish(added.id(), added.version(), "");
        }
        LetterTemplateView letter = letters.add(new NewLetterTemplate(
                LetterKind.LETTER, "return-to-work", "en", null, new LetterText("Return to work", RETURN_TO_WORK)));
        letters.publish(letter.id(), letter.version(), new PublishLetter(false, null, "First version"));
        return true;
    }
}
