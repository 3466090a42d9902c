package org.carequay.ui.report;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.carequay.report.ReportTemplates;
import org.carequay.report.ShippedTemplate;
import org.carequay.report.TemplateRow;
import org.carequay.shared.InvalidInput;
import org.carequay.shared.Json;
import org.carequay.ui.shell.Notices;

/** The templates of the clinic, and the start of another one: empty, shipped, or from a file. */
@Named
@ViewScoped
public class TemplateListPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ReportTemplates templates;

    @Inject
    private Notices notices;

    private String name;
    private String shipped;
    private transient Part file;
    private transient List<TemplateRow> all;

    public List<TemplateRow> getAll() {
        if (all == null) {
            all = templates.all();
        }
        return all;
    }

    public List<ShippedTemplate> getShippedTemplates() {
        return ShippedTemplate.all();
    }

    public String title(ShippedTemplate one) {
        return one.title().in(locale());
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }

    public String add() throws IOException {
        return "/app/templates/edit.xhtml?faces-redirect=true&id="
                + templates.add(name, definition()).id();
    }

    private JsonObject definition() throws IOException {
        if (file != null && file.getSize() > 0) {
            return read();
        }
        return ShippedTemplate.all().stream()
                .filter(one -> one.code().equals(shipped))
                .findFirst()
                .map(ShippedTemplate::definition)
                .orElse(null);
    }

    /** An exported file, or the definition alone. */
    private JsonObject read() throws IOException {
        try (InputStream in = file.getInputStream();
                JsonReader reader = Json.createReader(in)) {
            JsonObject json = reader.readObject();
            return json.containsKey("definition") ? json.getJsonObject("definition") : json;
        } catch (JsonException | ClassCastException malformed) {
            new InvalidInput.Check().that(false, "file", "malformed").done();
            return null;
        }
    }

    public void use(TemplateRow row, boolean active) {
        templates.use(row.id(), templates.get(row.id()).version(), active);
        all = null;
        notices.done("reportMsg", "kept");
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getShipped() {
        return shipped;
    }

    public void setShipped(String shipped) {
        this.shipped = shipped;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
