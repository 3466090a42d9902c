package org.carequay.ui.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;
import org.carequay.document.DocumentService;
import org.carequay.report.ElementType;
import org.carequay.report.FilledReport;
import org.carequay.report.ReportId;
import org.carequay.report.Reports;
import org.carequay.report.TemplateElement;
import org.carequay.shared.InvalidInput;
import org.carequay.ui.shell.Notices;

/** Takes a picture from the person's machine into a report. */
@Named
@RequestScoped
public class PictureUpload {
    @Inject
    private Reports reports;

    @Inject
    private Notices notices;

    private Part file;
    private String element;

    /** Where pictures can go. */
    public List<TemplateElement> places(FilledReport report) {
        return report.definition()
                .elements()
                .filter(one -> one.type() == ElementType.IMAGE)
                .toList();
    }

    public String label(TemplateElement place) {
        return place.label().in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }

    /** The answers are kept as they are given, so the page can be drawn again. */
    public String add(FilledReport report) throws IOException {
        new InvalidInput.Check()
                .that(file != null && file.getSize() > 0, "file", "required")
                .done();
        byte[] content = file.getInputStream().readNBytes(DocumentService.MAX_BYTES + 1);
        ReportId id = report.id();
        reports.addPicture(id, reports.get(id).version(), element, file.getSubmittedFileName(), content);
        notices.doneBeforeRedirect("reportMsg", "picture.done");
        return "/app/reports/edit.xhtml?faces-redirect=true&id=" + id;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getElement() {
        return element;
    }

    public void setElement(String element) {
        this.element = element;
    }
}
