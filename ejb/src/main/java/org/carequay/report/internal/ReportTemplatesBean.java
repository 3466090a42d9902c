package org.carequay.report.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import org.carequay.report.ReportTemplates;
import org.carequay.report.TemplateChange;
import org.carequay.report.TemplateDefinition;
import org.carequay.report.TemplateId;
import org.carequay.report.TemplateRow;
import org.carequay.report.TemplateView;
import org.carequay.report.Words;
import org.carequay.report.model.Differences;
import org.carequay.report.model.TemplateReader;
import org.carequay.report.model.TemplateRules;
import org.carequay.shared.DomainRefusal;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.NotFound;
import org.carequay.shared.StaleVersion;

/** Says what templates a clinic has. */
@Stateless
@PermitAll
@Local(ReportTemplates.class)
public class ReportTemplatesBean implements ReportTemplates {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_CHANGES = 500;

    @Inject
    private TemplateStore store;

    @Inject
    private ReportPrint print;

    @Override
    public List<TemplateRow> all() {
        return store.all();
    }

    @Override
    public TemplateView get(TemplateId id) {
        return store.get(id).orElseThrow(() -> new NotFound("template"));
    }

    @Override
    public TemplateDefinition published(TemplateId id, int number) {
        return number < 1 ? notFound() : version(id, number);
    }

    private TemplateDefinition version(TemplateId id, int number) {
        return number == 0
                ? get(id).draft()
                : store.version(id, number)
                        .map(TemplateStore.Version::definition)
                        .orElseGet(ReportTemplatesBean::notFound);
    }

    private static TemplateDefinition notFound() {
        throw new NotFound("template version");
    }

    @Override
    public TemplateView add(String name, JsonObject definition) {
        String tidy = name(name, null);
        TemplateDefinition draft = definition == null
                ? new TemplateDefinition(new Words(tidy, ""), List.of())
                : TemplateReader.read(definition);
        return get(store.add(tidy, draft));
    }

    @Override
    public TemplateView save(TemplateId id, long version, String name, JsonObject definition) {
        StaleVersion.check(version, get(id).version());
        new InvalidInput.Check().required("definition", definition).done();
        String tidy = name(name, id);
        if (!store.save(id, version, tidy, TemplateReader.read(definition))) {
            throw new StaleVersion(version, get(id).version());
        }
        return get(id);
    }

    @Override
    public TemplateView publish(TemplateId id, long version, String changes) {
        TemplateView template = get(id);
        StaleVersion.check(version, template.version());
        String note = changes == null ? "" : changes.strip();
        TemplateRules.complete(template.draft())
                .maxLength("changes", note, LONGEST_CHANGES)
                .done("template-incomplete");
        if (template.latest() > 0
                && Differences.between(version(id, template.latest()), template.draft())
                        .isEmpty()) {
            throw new DomainRefusal("nothing-changed");
        }
        use(id, version, true);
        store.publish(id, template.draft(), note);
        return get(id);
    }

    @Override
    public TemplateView use(TemplateId id, long version, boolean active) {
        StaleVersion.check(version, get(id).version());
        if (!store.use(id, version, active)) {
            throw new StaleVersion(version, get(id).version());
        }
        return get(id);
    }

    @Override
    public List<TemplateChange> changes(TemplateId id, int from, int to) {
        return Differences.between(version(id, from), version(id, to));
    }

    @Override
    public byte[] preview(TemplateId id, int number) {
        return print.sample(version(id, number));
    }

    private String name(String name, TemplateId self) {
        String tidy = name == null ? "" : name.strip();
        new InvalidInput.Check()
                .required("name", tidy)
                .maxLength("name", tidy, LONGEST_NAME)
                .that(!store.nameTaken(tidy, self), "name", "taken")
                .done();
        return tidy;
    }
}
