package org.carequay.ui.letter;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.carequay.letter.LetterKind;
import org.carequay.letter.LetterTemplateRow;
import org.carequay.letter.LetterTemplates;
import org.carequay.letter.NewLetterTemplate;
import org.carequay.ui.shell.Notices;

/** The letters and forms of the clinic, shipped ones among them, and the start of another one. */
@Named
@ViewScoped
public class LettersPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String EDITOR = "/app/templates/letter-edit.xhtml?faces-redirect=true&id=";

    @Inject
    private LetterTemplates templates;

    @Inject
    private Notices notices;

    private LetterKind kind = LetterKind.LETTER;
    private String code;
    private String language = "en";
    private String jurisdiction;
    private transient List<LetterTemplateRow> all;

    public List<LetterTemplateRow> getAll() {
        if (all == null) {
            all = templates.all();
        }
        return all;
    }

    public LetterKind[] getKinds() {
        return LetterKind.values();
    }

    /** Makes a shipped text the clinic's own, and opens it. */
    public String takeOver(LetterTemplateRow row) {
        return EDITOR
                + templates
                        .add(new NewLetterTemplate(row.kind(), row.code(), row.language(), null, null))
                        .id();
    }

    public String add() {
        String state = jurisdiction == null ? null : jurisdiction.strip().toUpperCase(Locale.ROOT);
        return EDITOR
                + templates
                        .add(new NewLetterTemplate(kind, code, language, state, null))
                        .id();
    }

    public void use(LetterTemplateRow row, boolean active) {
        templates.use(row.id(), templates.get(row.id()).version(), active);
        all = null;
        notices.done("letterMsg", "kept");
    }

    public LetterKind getKind() {
        return kind;
    }

    public void setKind(LetterKind kind) {
        this.kind = kind;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getJurisdiction() {
        return jurisdiction;
    }

    public void setJurisdiction(String jurisdiction) {
        this.jurisdiction = jurisdiction;
    }
}
