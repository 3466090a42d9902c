package org.carequay.ui.letter;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.carequay.casefile.CaseQuery;
import org.carequay.casefile.CaseService;
import org.carequay.casefile.CaseView;
import org.carequay.letter.LetterField;
import org.carequay.letter.LetterTemplateId;
import org.carequay.letter.LetterTemplateView;
import org.carequay.letter.LetterTemplates;
import org.carequay.letter.LetterText;
import org.carequay.letter.PublishLetter;
import org.carequay.shared.PageRequest;
import org.carequay.ui.shell.Notices;

/** One template of the clinic: its draft in the editor, and its published versions. */
@Named
@ViewScoped
public class LetterEditPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int NEWEST = 20;

    @Inject
    private LetterTemplates templates;

    @Inject
    private CaseService cases;

    @Inject
    private Notices notices;

    private String id;
    private long version;
    private String title;
    private String body;
    private boolean major;
    private LocalDate effectiveFrom;
    private String note;
    private transient LetterTemplateView view;

    /** @throws org.carequay.shared.NotFound */
    public void open() {
        shown(templates.get(LetterTemplateId.parse(id)));
    }

    private void shown(LetterTemplateView now) {
        view = now;
        version = now.version();
        title = now.draft().title();
        body = now.draft().body();
    }

    public void save() {
        shown(templates.save(LetterTemplateId.parse(id), version, new LetterText(title, body)));
        notices.done("letterMsg", "kept");
    }

    /** Keeps what is in the editor, and publishes it. */
    public void publish() {
        LetterTemplateId template = LetterTemplateId.parse(id);
        shown(templates.save(template, version, new LetterText(title, body)));
        shown(templates.publish(template, version, new PublishLetter(major, effectiveFrom, note)));
        major = false;
        effectiveFrom = null;
        note = null;
        notices.done("letterMsg", "published");
    }

    public LetterTemplateView getView() {
        if (view == null) {
            view = templates.get(LetterTemplateId.parse(id));
        }
        return view;
    }

    /** The newest cases, to see the draft with. */
    public List<CaseView> getCases() {
        return cases.find(new CaseQuery(null, null, null, null, new PageRequest(0, NEWEST, null)))
                .items();
    }

    /** What the text may take from the record. */
    public List<LetterField> getFields() {
        return LetterField.of(getView().kind());
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getBody() {
        return body;
    }

    public void setBody(String body) {
        this.body = body;
    }

    public boolean isMajor() {
        return major;
    }

    public void setMajor(boolean major) {
        this.major = major;
    }

    public LocalDate getEffectiveFrom() {
        return effectiveFrom;
    }

    public void setEffectiveFrom(LocalDate effectiveFrom) {
        this.effectiveFrom = effectiveFrom;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
