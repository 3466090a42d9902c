package org.carequay.ui.retention;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.carequay.retention.RecordDeletions;
import org.carequay.retention.RecordDeletions.DeletionView;
import org.carequay.retention.RetentionRules;
import org.carequay.security.StepUpService;
import org.carequay.shared.InvalidInput;
import org.carequay.ui.security.StepUpForm;
import org.carequay.ui.shell.Notices;
import org.carequay.ui.shell.Texts;

/** What is due to be deleted, the holds that stand, and the rules. */
@Named
@ViewScoped
public class RetentionPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String BUNDLE = "retentionMsg";
    private static final String HERE = "/app/admin/retention.xhtml?faces-redirect=true";

    @Inject
    private transient RetentionRules rules;

    @Inject
    private transient RecordDeletions deletions;

    @Inject
    private transient Texts texts;

    @Inject
    private transient StepUpService stepUp;

    @Inject
    private transient Notices notices;

    private final StepUpForm confirm = new StepUpForm();
    private List<RuleLine> lines;
    private UUID chosen;
    private String typed;
    private String note;
    private transient List<DeletionView> all;

    public String save() {
        confirm.with(stepUp, proof -> {
            rules.change(lines.stream().map(RuleLine::rule).toList(), proof);
            return null;
        });
        notices.doneBeforeRedirect(BUNDLE, "saved");
        return HERE;
    }

    /** @param id null to decide on nothing */
    public void choose(UUID id) {
        chosen = id;
        typed = null;
        note = null;
    }

    /** Deletes what was chosen; its record number has to be typed. */
    public String approve() {
        new InvalidInput.Check()
                .that(getChosen().mrn().equals(typed == null ? "" : typed.strip()), "mrn", "mrn-differs")
                .done();
        confirm.with(stepUp, proof -> {
            deletions.approve(chosen, proof);
            return null;
        });
        notices.doneBeforeRedirect(BUNDLE, "deleted");
        return HERE;
    }

    public String keep() {
        deletions.keep(chosen, note);
        notices.doneBeforeRedirect(BUNDLE, "kept");
        return HERE;
    }

    /** Null while none is. */
    public DeletionView getChosen() {
        return all().stream()
                .filter(each -> each.id().equals(chosen))
                .findFirst()
                .orElse(null);
    }

    /** What is decided on, and of whom. */
    public String getHeading() {
        DeletionView one = getChosen();
        return texts.of(BUNDLE, "kind." + one.kind()) + " · " + one.patientName() + " · " + one.mrn();
    }

    public List<DeletionView> getWaiting() {
        return all().stream()
                .filter(each -> each.state() == RecordDeletions.State.PROPOSED)
                .toList();
    }

    public List<DeletionView> getDecided() {
        return all().stream()
                .filter(each -> each.state() != RecordDeletions.State.PROPOSED)
                .toList();
    }

    private List<DeletionView> all() {
        if (all == null) {
            all = deletions.all();
        }
        return all;
    }

    public List<RuleLine> getLines() {
        if (lines == null) {
            lines = rules.all().stream().map(RuleLine::new).toList();
        }
        return lines;
    }

    public StepUpForm getConfirm() {
        return confirm;
    }

    public String getTyped() {
        return typed;
    }

    public void setTyped(String typed) {
        this.typed = typed;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
