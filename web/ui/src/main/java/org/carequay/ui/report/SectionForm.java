package org.carequay.ui.report;

import java.io.Serializable;
import org.carequay.report.TemplateSection;
import org.carequay.report.Words;

/** A section of a template while it is edited. */
public class SectionForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String key;
    private String title;
    private String titleEs;
    private ConditionForm visibleIf;

    static SectionForm of(TemplateSection section) {
        SectionForm form = new SectionForm();
        form.key = section.key();
        form.title = section.title().en();
        form.titleEs = section.title().es();
        form.visibleIf = ConditionForm.of(section.visibleIf());
        return form;
    }

    TemplateSection changed(TemplateSection section) {
        return new TemplateSection(section.key(), new Words(title, titleEs), visibleIf.condition(), section.elements());
    }

    public String getKey() {
        return key;
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

    public ConditionForm getVisibleIf() {
        return visibleIf;
    }
}
