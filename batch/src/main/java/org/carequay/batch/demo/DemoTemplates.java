package org.carequay.batch.demo;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.apache.commons.csv.CSVRecord;
import org.carequay.report.ReportTemplates;
import org.carequay.report.ShippedTemplate;
import org.carequay.report.TemplateView;

/** Gives each demo clinic the report templates that come with the application, published. */
@Named("demoTemplates")
@Dependent
public class DemoTemplates extends AbstractBatchlet {
    @Inject
    private LoadParameters parameters;

    @Inject
    private CastList castList;

    @Inject
    private ReportTemplates templates;

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
        return true;
    }
}
