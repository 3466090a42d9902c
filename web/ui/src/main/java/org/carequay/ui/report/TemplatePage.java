package org.carequay.ui.report;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.carequay.report.ElementType;
import org.carequay.report.ReportTemplates;
import org.carequay.report.TemplateDefinition;
import org.carequay.report.TemplateElement;
import org.carequay.report.TemplateId;
import org.carequay.report.TemplateSection;
import org.carequay.report.TemplateView;
import org.carequay.report.Words;
import org.carequay.shared.NotFound;
import org.carequay.ui.shell.Notices;
import org.carequay.ui.shell.Texts;

/** Builds a template: every act is kept in its draft at once. What is selected is edited beside the outline. */
@Named
@ViewScoped
public class TemplatePage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String SECTION = "section:";

    @Inject
    private ReportTemplates templates;

    @Inject
    private Notices notices;

    @Inject
    private Texts texts;

    private String id;
    private long version;
    private String name;
    private String title;
    private String titleEs;
    private String changes;
    private String selected;
    private ElementForm element;
    private SectionForm section;
    private transient TemplateView view;

    /** @throws org.carequay.shared.NotFound when there is no such template */
    public void open() {
        show(templates.get(TemplateId.parse(id)));
    }

    private void show(TemplateView shown) {
        view = shown;
        version = shown.version();
        name = shown.name();
        title = shown.draft().title().en();
        titleEs = shown.draft().title().es();
    }

    public TemplateView getView() {
        if (view == null) {
            view = templates.get(TemplateId.parse(id));
        }
        return view;
    }

    private void keep(TemplateDefinition definition) {
        show(templates.save(TemplateId.parse(id), version, name, definition.toJson()));
    }

    public void saveHead() {
        keep(TemplateEdit.titled(getView().draft(), new Words(title, titleEs)));
        notices.done("reportMsg", "kept");
    }

    public void addSection() {
        TemplateEdit edit = new TemplateEdit(getView().draft());
        String key = edit.addSection(words("section.new"));
        keep(edit.done());
        select(SECTION + key);
    }

    void addSaved(TemplateSection saved) {
        TemplateEdit edit = new TemplateEdit(getView().draft());
        String key = edit.add(saved);
        keep(edit.done());
        select(SECTION + key);
    }

    TemplateSection selectedSection() {
        return getView().draft().sections().stream()
                .filter(one -> section != null && one.key().equals(section.getKey()))
                .findFirst()
                .orElseThrow(() -> new NotFound("section"));
    }

    public void add(ElementType type) {
        add(type, selected);
    }

    private void add(ElementType type, String after) {
        TemplateEdit edit = new TemplateEdit(getView().draft());
        String key = edit.add(type, words("ElementType." + type), after);
        keep(edit.done());
        select(key);
    }

    /** The browser dropped an element, or one of the palette, after another part; both in the request. */
    public void drop() {
        Map<String, String> request =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        String what = request.getOrDefault("what", "");
        String after = request.getOrDefault("after", "");
        if (what.startsWith("new:")) {
            add(ElementType.valueOf(what.substring("new:".length())), after);
        } else {
            TemplateEdit edit = new TemplateEdit(getView().draft());
            edit.drop(what, after);
            keep(edit.done());
            select(what);
        }
    }

    public void step(String key, int by) {
        TemplateEdit edit = new TemplateEdit(getView().draft());
        edit.step(key, by);
        keep(edit.done());
    }

    public void copy(String key) {
        TemplateEdit edit = new TemplateEdit(getView().draft());
        String copied = edit.copy(key);
        keep(edit.done());
        select(copied);
    }

    public void remove(String key) {
        TemplateEdit edit = new TemplateEdit(getView().draft());
        edit.remove(key);
        keep(edit.done());
        select(null);
    }

    public void select(String key) {
        selected = key;
        element = null;
        section = null;
        if (key != null && key.startsWith(SECTION)) {
            getView().draft().sections().stream()
                    .filter(one -> (SECTION + one.key()).equals(key))
                    .findFirst()
                    .ifPresent(one -> section = SectionForm.of(one));
        } else if (key != null) {
            getView().draft().element(key).ifPresent(one -> element = ElementForm.of(one));
        }
    }

    public void saveElement() {
        TemplateEdit edit = new TemplateEdit(getView().draft());
        TemplateElement changed = element.element();
        edit.replace(selected, changed);
        keep(edit.done());
        select(changed.key());
        notices.done("reportMsg", "kept");
    }

    public void saveSection() {
        TemplateEdit edit = new TemplateEdit(getView().draft());
        edit.replace(section.getKey(), section::changed);
        keep(edit.done());
        select(selected);
        notices.done("reportMsg", "kept");
    }

    public void publish() {
        show(templates.publish(TemplateId.parse(id), version, changes));
        changes = null;
        notices.done("reportMsg", "published.done", getView().latest());
    }

    /** A name in both languages. */
    private Words words(String key) {
        return new Words(TemplateWords.in(Locale.ENGLISH, key), TemplateWords.in(Locale.forLanguageTag("es"), key));
    }

    public String label(TemplateElement one) {
        String label =
                one.label().in(FacesContext.getCurrentInstance().getViewRoot().getLocale());
        return label.isBlank() ? texts.of("reportMsg", "ElementType." + one.type()) : label;
    }

    /** Elements that conditions and scores may ask, but for the selected one. */
    public List<TemplateElement> getAsked() {
        return getView()
                .draft()
                .elements()
                .filter(one -> one.type().answers() && !one.key().equals(selected))
                .toList();
    }

    public List<ElementType> getPalette() {
        return Arrays.asList(ElementType.values());
    }

    public ElementForm getElement() {
        return element;
    }

    public SectionForm getSection() {
        return section;
    }

    public String getSelected() {
        return selected;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getTitleEs() {
        return titleEs;
    }

    public void setTitleEs(String titleEs) {
        this.titleEs = titleEs;
    }

    public String getChanges() {
        return changes;
    }

    public void setChanges(String changes) {
        this.changes = changes;
    }
}
