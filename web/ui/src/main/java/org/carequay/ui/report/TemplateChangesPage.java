package org.carequay.ui.report;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.carequay.report.ReportTemplates;
import org.carequay.report.TemplateChange;
import org.carequay.report.TemplateId;
import org.carequay.report.TemplateView;
import org.carequay.ui.document.ContentResponse;

/** What differs between two versions of a template; number 0 is the draft. */
@Named
@ViewScoped
public class TemplateChangesPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ReportTemplates templates;

    private String id;
    private int from;
    private int to;
    private transient TemplateView view;
    private transient List<TemplateChange> found;

    /** @throws org.carequay.shared.NotFound when there is no such template or version */
    public void open() {
        view = templates.get(TemplateId.parse(id));
        if (from == 0 && to == 0) {
            from = view.latest();
        }
        found = templates.changes(view.id(), from, to);
    }

    /** The newest published version as a file that another clinic can take over. */
    public void export() throws IOException {
        TemplateView template = getView();
        byte[] json = templates
                .published(template.id(), template.latest())
                .toJson()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
        ContentResponse.send("application/json", "template-" + template.latest() + ".json", json);
    }

    public TemplateView getView() {
        if (view == null) {
            view = templates.get(TemplateId.parse(id));
        }
        return view;
    }

    public List<TemplateChange> getFound() {
        if (found == null) {
            found = templates.changes(TemplateId.parse(id), from, to);
        }
        return found;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public int getFrom() {
        return from;
    }

    public void setFrom(int from) {
        this.from = from;
    }

    public int getTo() {
        return to;
    }

    public void setTo(int to) {
        this.to = to;
    }
}
