package org.carequay.ui.care;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.carequay.care.AccessAlerts;
import org.carequay.care.EmergencyOutcome;
import org.carequay.ui.shell.Notices;

/** Unusual access to records, and what came of looking into it. */
@Named
@ViewScoped
public class AlertsPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String BUNDLE = "careMsg";

    @Inject
    private AccessAlerts alerts;

    @Inject
    private Notices notices;

    private UUID chosen;
    private EmergencyOutcome outcome;
    private String outcomeNote;
    private transient List<AccessAlerts.Alert> all;

    public void look() {
        int added = alerts.look();
        all = null;
        notices.done(BUNDLE, "alerts.looked", added);
    }

    /** Opens the form for that one. */
    public void choose(UUID alert) {
        chosen = alert;
        outcome = null;
        outcomeNote = null;
    }

    public void review() {
        alerts.review(chosen, outcome, outcomeNote);
        chosen = null;
        all = null;
        notices.done(BUNDLE, "reviewed");
    }

    public List<AccessAlerts.Alert> getAll() {
        if (all == null) {
            all = alerts.all();
        }
        return all;
    }

    /** The one that is being reviewed, or null. */
    public AccessAlerts.Alert getChosen() {
        return getAll().stream()
                .filter(one -> one.id().equals(chosen))
                .findFirst()
                .orElse(null);
    }

    public EmergencyOutcome[] getOutcomes() {
        return EmergencyOutcome.values();
    }

    public EmergencyOutcome getOutcome() {
        return outcome;
    }

    public void setOutcome(EmergencyOutcome outcome) {
        this.outcome = outcome;
    }

    public String getOutcomeNote() {
        return outcomeNote;
    }

    public void setOutcomeNote(String outcomeNote) {
        this.outcomeNote = outcomeNote;
    }
}
