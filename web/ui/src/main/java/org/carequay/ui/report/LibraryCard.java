package org.carequay.ui.report;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.carequay.report.SavedSection;
import org.carequay.report.SectionLibrary;
import org.carequay.ui.shell.Notices;

/** Sections that other templates have left for this one, and this one leaves for others. */
@Named
@ViewScoped
public class LibraryCard implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private SectionLibrary library;

    @Inject
    private TemplatePage page;

    @Inject
    private Notices notices;

    private String name;
    private transient List<SavedSection> all;

    public List<SavedSection> getAll() {
        if (all == null) {
            all = library.all();
        }
        return all;
    }

    /** A copy at the end of the template. */
    public void use(SavedSection saved) {
        page.addSaved(saved.section());
    }

    /** Keeps the selected section, as it was last kept in the template, under the name. */
    public void keep() {
        library.keep(name, page.selectedSection().toJson());
        all = null;
        name = null;
        notices.done("reportMsg", "library.kept");
    }

    public void remove(SavedSection saved) {
        library.remove(saved.id());
        all = null;
        notices.done("reportMsg", "kept");
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
