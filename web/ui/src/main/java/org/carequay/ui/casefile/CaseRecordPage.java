package org.carequay.ui.casefile;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.carequay.casefile.CaseId;
import org.carequay.casefile.CasePhase;
import org.carequay.casefile.CaseService;
import org.carequay.casefile.CaseView;
import org.carequay.ui.shell.Notices;

/** The record of one case, and where its treatment stands. */
@Named
@ViewScoped
public class CaseRecordPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CaseService cases;

    @Inject
    private Notices notices;

    private String id;
    private long version;
    private CasePhase phase;
    private transient CaseView view;

    /** @throws org.carequay.shared.NotFound when there is no such case */
    public void open() {
        show(cases.get(CaseId.parse(id)));
    }

    public CaseView getView() {
        if (view == null) {
            view = cases.get(CaseId.parse(id));
        }
        return view;
    }

    /** @throws org.carequay.shared.StaleVersion when somebody changed the case since the page was opened */
    public void changePhase() {
        show(cases.changePhase(CaseId.parse(id), version, phase));
        notices.done("caseMsg", "phase.changed");
    }

    private void show(CaseView shown) {
        view = shown;
        version = shown.version();
        phase = shown.phase();
    }

    /** Where the case is, and where it can go from there. */
    public List<CasePhase> getPhases() {
        CasePhase now = getView().phase();
        return Stream.concat(Stream.of(now), now.next().stream().sorted()).toList();
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public CasePhase getPhase() {
        return phase;
    }

    public void setPhase(CasePhase phase) {
        this.phase = phase;
    }
}
