package org.carequay.ui.patient;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import org.carequay.patient.MergeCount;
import org.carequay.patient.MergeId;
import org.carequay.patient.MergeService;
import org.carequay.patient.MergeView;
import org.carequay.security.StepUpService;
import org.carequay.ui.shell.Notices;

/** Undoes a merge, after saying in numbers what goes back and what stays; says the same of one that is undone. */
@Named
@ViewScoped
public class UndoMergePage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private MergeService merges;

    @Inject
    private StepUpService stepUp;

    @Inject
    private Notices notices;

    private String id;
    private String password;
    private boolean twoPeople = true;
    private transient MergeView merge;
    private transient List<MergeCount> rows;

    /** @throws org.carequay.shared.NotFound */
    public void open() {
        merge = merges.get(MergeId.parse(id));
    }

    public MergeView getMerge() {
        if (merge == null) {
            open();
        }
        return merge;
    }

    /** What undoing would do; of an undone merge what it did. */
    public List<MergeCount> getRows() {
        if (rows == null) {
            rows = getMerge().latest()
                    ? merges.previewUndo(getMerge().id())
                    : getMerge().rows();
        }
        return rows;
    }

    /** @throws org.carequay.shared.DomainRefusal with the reason why not; the page stays as it is */
    public String undo() {
        HttpServletRequest request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        MergeView undone =
                merges.undo(MergeId.parse(id), twoPeople, stepUp.byPassword(password, request.getRemoteAddr()));
        notices.doneBeforeRedirect("mergeMsg", "undo.done", undone.sourceMrn(), undone.survivorMrn());
        return "/app/patients/unmerge.xhtml?faces-redirect=true&id=" + id;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    /** Whether the records are of two people, who are not suggested as one again. */
    public boolean isTwoPeople() {
        return twoPeople;
    }

    public void setTwoPeople(boolean twoPeople) {
        this.twoPeople = twoPeople;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
